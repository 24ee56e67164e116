import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { labelKey } from './schema/label-key';
import { labelValue } from './schema/label-value';
import { composeText } from './service/compose-text';

/** Labels by which the task's pod or container is found. `labels` in both; other text belongs into `annotations`. */
export const labels = defineFeature({
  schema: z.record(
    labelKey,
    z.string().refine((value) => labelValue.safeParse(value).success, {
      error: 'is no label value (at most 63 letters, digits, `-`, `_` and `.`); write it under `annotations`',
    }),
  ),
  scope: 'task',
  pod: (value, { metadata }) => {
    Object.assign(metadata.labels, value);
  },
  compose: (value, { service, context }) => {
    service.labels ??= {};
    for (const [key, text] of Object.entries(value)) service.labels[key] = composeText(text, context);
  },
});
