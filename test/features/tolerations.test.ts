import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

const tolerations = [
  { key: 'dedicated', operator: 'Equal', value: 'etl', effect: 'NoSchedule' },
  { operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60 },
];

describe('tolerations', () => {
  it('are tolerations of the pod', () => {
    expect(podOf({ tolerations }).pod).toEqual({ tolerations });
  });

  it('have no meaning in a service', () => {
    expect(serviceOf({ tolerations })).toMatchObject({
      service: {},
      differences: [
        { field: 'tolerations', reason: 'a Docker Engine is one machine, and its machine has no taints' },
      ],
    });
  });

  it('say what is wrong', () => {
    expect(
      messages('tolerations', [
        { value: 'etl' },
        { key: 'a', operator: 'Exists', value: 'b' },
        { key: 'a', effect: 'NoSchedule', tolerationSeconds: 1 },
        { key: 'a', effect: 'NoRun' },
      ]),
    ).toEqual([
      '`tolerations[0].key` can be left out only with `operator: Exists`',
      '`tolerations[1].value` must be left out with `Exists`',
      '`tolerations[2].tolerationSeconds` needs `effect: NoExecute`',
      '`tolerations[3].effect` is `NoRun`, which is none of its values (known: `NoExecute`, `NoSchedule`, `PreferNoSchedule`)',
    ]);
  });
});
