import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

describe('runtimeClass', () => {
  it('is runtimeClassName of the pod', () => {
    expect(podOf({ runtimeClass: 'batch.high' }).pod).toEqual({ runtimeClassName: 'batch.high' });
  });

  it('has no meaning in a service', () => {
    expect(serviceOf({ runtimeClass: 'batch.high' })).toMatchObject({
      service: {},
      differences: [
        {
          field: 'runtimeClass',
          reason:
            "a RuntimeClass is an object of a cluster; a Docker Engine's runtimes have names of its own (`compose: { runtime }`)",
        },
      ],
    });
  });

  it('says what is wrong', () => {
    expect(messages('runtimeClass', 'Batch_High.x')).toEqual([
      '`runtimeClass` is `Batch_High.x`, which Kubernetes refuses; write `batch-high.x`',
    ]);
  });
});
