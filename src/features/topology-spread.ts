import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { labelKey } from './schema/label-key';
import { labelSelector } from './schema/label-selector';
import { whole } from './schema/whole';

const constraint = z.strictObject({
  /** The node label whose values the pods spread over: `topology.kubernetes.io/zone`. */
  topologyKey: labelKey,
  /** By how many pods two values may differ. */
  maxSkew: whole(1),
  whenUnsatisfiable: z.enum(['DoNotSchedule', 'ScheduleAnyway']),
  /** The pods that are counted. */
  labelSelector,
});

/** How pods spread over zones or nodes. `topologySpreadConstraints` of the pod. */
export const topologySpread = defineFeature({
  schema: z.array(constraint),
  scope: 'task',
  pod: (value, { pod }) => {
    pod.topologySpreadConstraints = value;
  },
  compose: unsupported('a Docker Engine is one machine: there is nothing to spread over'),
});
