import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

const topologySpread = [
  {
    topologyKey: 'topology.kubernetes.io/zone',
    maxSkew: 1,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: { app: 'extract' } },
  },
];

describe('topologySpread', () => {
  it('is topology spread constraints of the pod', () => {
    expect(podOf({ topologySpread }).pod).toEqual({ topologySpreadConstraints: topologySpread });
  });

  it('has no meaning in a service', () => {
    expect(serviceOf({ topologySpread })).toMatchObject({
      service: {},
      differences: [
        {
          field: 'topologySpread',
          reason: 'a Docker Engine is one machine: there is nothing to spread over',
        },
      ],
    });
  });

  it('says what is wrong', () => {
    expect(
      messages('topologySpread', [{ topologyKey: 'zone', maxSkew: 0, whenUnsatisfiable: 'Never' }]),
    ).toEqual([
      '`topologySpread[0].maxSkew` must be a whole number from 1 to 2147483647, without quotes',
      '`topologySpread[0].whenUnsatisfiable` is `Never`, which is none of its values (known: `DoNotSchedule`, `ScheduleAnyway`)',
      '`topologySpread[0].labelSelector` must be an object, not missing',
    ]);
  });
});
