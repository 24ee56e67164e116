import { argv } from './argv';
import { composeText } from './compose-text';
import { defineFeature } from './define-feature';
import { podText } from './pod-text';

/** Replaces the image's ENTRYPOINT: `command` in Kubernetes, `entrypoint` in Compose. The image's CMD is dropped with it on both. */
export const command = defineFeature({
  schema: argv.min(1),
  scope: 'container',
  pod: (value, { container }) => {
    container.command = value.map(podText);
  },
  compose: (value, { service, context }) => {
    service.entrypoint = value.map((item) => composeText(item, context, service.environment));
  },
});
