import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';

/** What Kubernetes shows of a container that failed and wrote no message: nothing, or the last lines of its log. `terminationMessagePolicy`. */
export const terminationMessagePolicy = defineFeature({
  schema: z.enum(['File', 'FallbackToLogsOnError']),
  scope: 'container',
  pod: (value, { container }) => {
    container.terminationMessagePolicy = value;
  },
  compose: unsupported('Docker keeps no message of a container that ended, only its log'),
});
