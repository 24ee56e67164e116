import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

describe('pidsLimit', () => {
  it('has no meaning in a pod', () => {
    expect(podWith({ pidsLimit: 100 })).toEqual({
      differences: [
        {
          field: 'pidsLimit',
          reason:
            'a pod has no process limit of its own: `podPidsLimit` of the kubelet holds for all pods of a node',
        },
      ],
    });
  });

  it('is pids_limit in a compose service', () => {
    expect(serviceWith({ pidsLimit: 100 })).toEqual({ service: { pids_limit: 100 } });
  });

  it.each([0, -1, 1.5, '100'])('refuses %j', (value) => {
    expect(messages('pidsLimit', value)).toEqual([
      '`pidsLimit` must be a whole number from 1 to 2147483647, without quotes',
    ]);
  });
});
