import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

const ssd = [{ key: 'disk', operator: 'In', values: ['ssd', 'nvme'] }];
const large = [
  { key: 'cores', operator: 'Gt', values: ['8'] },
  { key: 'spot', operator: 'DoesNotExist' },
];
const nodeAffinity = {
  required: [{ matchExpressions: ssd }],
  preferred: [{ weight: 50, matchExpressions: large }],
};

describe('nodeAffinity', () => {
  it('is node affinity of the pod', () => {
    expect(podOf({ nodeAffinity }).pod).toEqual({
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: ssd }] },
          preferredDuringSchedulingIgnoredDuringExecution: [
            { weight: 50, preference: { matchExpressions: large } },
          ],
        },
      },
    });
  });

  it('has no meaning in a service', () => {
    expect(serviceOf({ nodeAffinity })).toMatchObject({
      service: {},
      differences: [
        { field: 'nodeAffinity', reason: 'a Docker Engine is one machine: there is no node to choose' },
      ],
    });
  });

  it('says what is wrong', () => {
    const expression = (operator: string, values?: string[]) => ({
      required: [{ matchExpressions: [{ key: 'a', operator, ...(values && { values }) }] }],
    });
    const path = 'nodeAffinity.required[0].matchExpressions[0]';
    expect(messages('nodeAffinity', expression('In'))).toEqual([
      `\`${path}.values\` must have at least one value with \`In\``,
    ]);
    expect(messages('nodeAffinity', expression('Exists', ['x']))).toEqual([
      `\`${path}.values\` must be left out with \`Exists\``,
    ]);
    expect(messages('nodeAffinity', expression('Lt', ['1.5']))).toEqual([
      `\`${path}.values\` must be one whole number, as a string, with \`Lt\``,
    ]);
    expect(messages('nodeAffinity', expression('in', ['x']))).toEqual([
      `\`${path}.operator\` is \`in\`, which is none of its values (did you mean \`In\`?)`,
    ]);
    expect(
      messages('nodeAffinity', { required: [], preferred: [{ weight: 101, matchExpressions: [] }] }),
    ).toEqual([
      '`nodeAffinity.required` must have at least one term',
      '`nodeAffinity.preferred[0].weight` must be a whole number from 1 to 100, without quotes',
      '`nodeAffinity.preferred[0].matchExpressions` must have at least one condition',
    ]);
  });
});
