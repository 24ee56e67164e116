import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { objectName } from './schema/object-name';

/** The RuntimeClass that runs the containers. `runtimeClassName` of the pod. */
export const runtimeClass = defineFeature({
  schema: objectName,
  scope: 'task',
  pod: (value, { pod }) => {
    pod.runtimeClassName = value;
  },
  compose: unsupported(
    "a RuntimeClass is an object of a cluster; a Docker Engine's runtimes have names of its own (`compose: { runtime }`)",
  ),
});
