import { defineFeature } from './define-feature';
import { objectName } from './object-name';
import { unsupported } from './unsupported';

/** The scheduler that finds a node for the pod. `schedulerName` of the pod. */
export const scheduler = defineFeature({
  schema: objectName,
  scope: 'task',
  pod: (value, { pod }) => {
    pod.schedulerName = value;
  },
  compose: unsupported('a Docker Engine is one machine: it schedules nothing'),
});
