import { defineFeature } from './definition/define-feature';
import { podText } from './pod/pod-text';
import { argv } from './schema/argv';
import { composeText } from './service/compose-text';

/** Replaces the image's CMD: `args` in Kubernetes, `command` in Compose. */
export const args = defineFeature({
  schema: argv,
  scope: 'container',
  pod: (value, { container }) => {
    container.args = value.map(podText);
  },
  compose: (value, { service, context }) => {
    service.command = value.map((item) => composeText(item, context, service.environment));
  },
});
