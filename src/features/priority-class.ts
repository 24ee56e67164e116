import { defineFeature } from './define-feature';
import { objectName } from './object-name';
import { unsupported } from './unsupported';

/** The PriorityClass that decides who goes first, and who has to go. `priorityClassName` of the pod. */
export const priorityClass = defineFeature({
  schema: objectName,
  scope: 'task',
  pod: (value, { pod }) => {
    pod.priorityClassName = value;
  },
  compose: unsupported('a Docker Engine starts containers at once: it has no queue and evicts nothing'),
});
