import { absolutePath } from './absolute-path';
import { composeText } from './compose-text';
import { defineFeature } from './define-feature';

/** The directory in which the program starts. `workingDir` in Kubernetes; `working_dir` in Compose. */
export const workingDir = defineFeature({
  schema: absolutePath,
  scope: 'container',
  pod: (value, { container }) => {
    container.workingDir = value;
  },
  compose: (value, { service, context }) => {
    service.working_dir = composeText(value, context);
  },
});
