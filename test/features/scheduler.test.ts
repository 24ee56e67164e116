import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

describe('scheduler', () => {
  it('is schedulerName of the pod', () => {
    expect(podOf({ scheduler: 'batch.high' }).pod).toEqual({ schedulerName: 'batch.high' });
  });

  it('has no meaning in a service', () => {
    expect(serviceOf({ scheduler: 'batch.high' })).toMatchObject({
      service: {},
      differences: [
        {
          field: 'scheduler',
          reason: 'a Docker Engine is one machine: it schedules nothing',
        },
      ],
    });
  });

  it('says what is wrong', () => {
    expect(messages('scheduler', 'Batch_High.x')).toEqual([
      '`scheduler` is `Batch_High.x`, which Kubernetes refuses; write `batch-high.x`',
    ]);
  });
});
