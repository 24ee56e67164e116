import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

describe('priorityClass', () => {
  it('is priorityClassName of the pod', () => {
    expect(podOf({ priorityClass: 'batch.high' }).pod).toEqual({ priorityClassName: 'batch.high' });
  });

  it('has no meaning in a service', () => {
    expect(serviceOf({ priorityClass: 'batch.high' })).toMatchObject({
      service: {},
      differences: [
        {
          field: 'priorityClass',
          reason: 'a Docker Engine starts containers at once: it has no queue and evicts nothing',
        },
      ],
    });
  });

  it('says what is wrong', () => {
    expect(messages('priorityClass', 'Batch_High.x')).toEqual([
      '`priorityClass` is `Batch_High.x`, which Kubernetes refuses; write `batch-high.x`',
    ]);
  });
});
