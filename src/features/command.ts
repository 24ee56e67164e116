import { defineFeature } from './definition/define-feature';
import { podText } from './pod/pod-text';
import { argv } from './schema/argv';
import { composeText } from './service/compose-text';

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
