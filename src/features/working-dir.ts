import { defineFeature } from './definition/define-feature';
import { absolutePath } from './schema/absolute-path';
import { composeText } from './service/compose-text';

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
