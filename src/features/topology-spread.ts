import { z } from 'zod';
import { defineFeature } from './define-feature';
import { labelKey } from './label-key';
import { labelSelector } from './label-selector';
import { unsupported } from './unsupported';
import { whole } from './whole';

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
