import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { objectName } from './schema/object-name';

/** The PriorityClass that decides who goes first, and who has to go. `priorityClassName` of the pod. */
export const priorityClass = defineFeature({
  schema: objectName,
  scope: 'task',
  pod: (value, { pod }) => {
    pod.priorityClassName = value;
  },
  compose: unsupported('a Docker Engine starts containers at once: it has no queue and evicts nothing'),
});
