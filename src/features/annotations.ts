import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { labelKey } from './schema/label-key';
import { composeText } from './service/compose-text';

const LIMIT = 256 * 1024;

/**
 * Notes of any text about the task. `annotations` of the pod in Kubernetes. In Compose they are labels, which there may hold any text:
 * an engine before version 24 drops `annotations` without a word (measured on 20.10).
 */
export const annotations = defineFeature({
  schema: z
    .record(labelKey, z.string())
    .refine((all) => Buffer.byteLength(Object.entries(all).join('')) <= LIMIT, {
      error: 'has more than 256 KiB, which Kubernetes refuses',
    }),
  scope: 'task',
  pod: (value, { metadata }) => {
    Object.assign(metadata.annotations, value);
  },
  compose: (value, { service, context }) => {
    service.labels ??= {};
    for (const [key, text] of Object.entries(value)) {
      const written = composeText(text, context);
      if (Object.hasOwn(service.labels, key) && service.labels[key] !== written) {
        context.problem(
          `annotations.${key}`,
          'is a label too, with another value, and Docker keeps both in one map',
          'give one of them another key',
        );
      }
      service.labels[key] = written;
    }
  },
});
