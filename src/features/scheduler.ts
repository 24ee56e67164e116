import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { objectName } from './schema/object-name';

/** The scheduler that finds a node for the pod. `schedulerName` of the pod. */
export const scheduler = defineFeature({
  schema: objectName,
  scope: 'task',
  pod: (value, { pod }) => {
    pod.schedulerName = value;
  },
  compose: unsupported('a Docker Engine is one machine: it schedules nothing'),
});
