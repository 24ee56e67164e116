import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

const near = {
  topologyKey: 'kubernetes.io/hostname',
  labelSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['extract'] }] },
};
const zone = {
  topologyKey: 'topology.kubernetes.io/zone',
  labelSelector: { matchLabels: { app: 'load' } },
  namespaces: ['staging'],
};
const podAntiAffinity = { required: [near], preferred: [{ weight: 100, ...zone }] };

describe('podAntiAffinity', () => {
  it('is podAntiAffinity of the pod, beside other affinity', () => {
    const nodeAffinity = { required: [{ matchExpressions: [{ key: 'a', operator: 'Exists' }] }] };
    expect(podOf({ nodeAffinity, podAntiAffinity }).pod).toEqual({
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: nodeAffinity.required },
        },
        podAntiAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [near],
          preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm: zone }],
        },
      },
    });
  });

  it('has no meaning in a service', () => {
    expect(serviceOf({ podAntiAffinity })).toMatchObject({
      service: {},
      differences: [
        {
          field: 'podAntiAffinity',
          reason: 'a Docker Engine is one machine: no container can run away from another',
        },
      ],
    });
  });

  it('says what is wrong', () => {
    expect(
      messages('podAntiAffinity', {
        required: [
          { topologyKey: 'kubernetes.io/host name', labelSelector: { matchLabels: { app: 'a b' } } },
        ],
        preferred: [{ weight: 0, ...zone, namespaces: ['My_Space'] }],
      }),
    ).toEqual([
      '`podAntiAffinity.required[0].topologyKey` is no key that Kubernetes takes: a domain and `/` if you like, then at most 63 letters, digits, `-`, `_` and `.`',
      '`podAntiAffinity.required[0].labelSelector.matchLabels.app` is no label value: at most 63 letters, digits, `-`, `_` and `.`, none of these three at an end',
      '`podAntiAffinity.preferred[0].weight` must be a whole number from 1 to 100, without quotes',
      '`podAntiAffinity.preferred[0].namespaces[0]` is `My_Space`, which Kubernetes refuses; write `my-space`',
    ]);
  });
});
