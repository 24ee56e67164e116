import { messages } from '../support/field-messages';
import { problemsOf } from '../support/problems-of';
import { podWith, serviceWith } from '../support/written';

describe('swap', () => {
  it('has no meaning in a pod', () => {
    expect(podWith({ swap: '1Gi' })).toEqual({
      differences: [
        {
          field: 'swap',
          reason: 'a pod has no swap setting: the kubelet of its node decides (`memorySwap.swapBehavior`)',
        },
      ],
    });
  });

  it('comes on top of the memory limit in a compose service', () => {
    expect(serviceWith({ swap: '512Mi', resources: { memory: { limit: '1Gi' } } })).toEqual({
      service: { mem_limit: '1g', memswap_limit: '1536m', mem_reservation: '1g' },
    });
    expect(serviceWith({ swap: '1000', resources: { memory: { limit: '500M' } } })).toEqual({
      service: { mem_limit: '500000000b', memswap_limit: '500001000b', mem_reservation: '500000000b' },
    });
  });

  it('needs a memory limit', () => {
    expect(problemsOf('service', { swap: '1Gi', resources: { memory: { request: '1Gi' } } })).toEqual([
      'swap: needs a memory limit to come on top of: write `resources.memory.limit`',
    ]);
  });

  it('refuses the quantities of Docker', () => {
    expect(messages('swap', '1g')).toEqual(['`swap` is `1g`; write `1Gi`']);
  });
});
