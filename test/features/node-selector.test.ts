import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

const nodeSelector = { 'example.com/pool': 'etl' };

describe('nodeSelector', () => {
  it('is nodeSelector of the pod', () => {
    expect(podOf({ nodeSelector }).pod).toEqual({ nodeSelector });
  });

  it('has no meaning in a service', () => {
    expect(serviceOf({ nodeSelector })).toMatchObject({
      service: {},
      differences: [
        { field: 'nodeSelector', reason: 'a Docker Engine is one machine: there is no node to select' },
      ],
    });
  });

  it('says what is wrong', () => {
    expect(messages('nodeSelector', { pool: 'etl pool', gpu: true })).toEqual([
      '`nodeSelector.pool` is no label value: at most 63 letters, digits, `-`, `_` and `.`, none of these three at an end',
      '`nodeSelector.gpu` must be a string, not a boolean',
    ]);
  });
});
