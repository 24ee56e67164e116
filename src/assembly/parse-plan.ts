import { ProblemsError } from '../support/problems-error';
import { displayPath } from './display-path';
import type { Plan } from './plan';
import { PLAN_VERSION } from './plan-version';

/**
 * A plan as `dist/` carries it, checked.
 * @throws ProblemsError where a newer fairlead wrote it, and where it is none
 */
export function parsePlan(document: unknown, file: string): Plan {
  const version = (document as { planVersion?: unknown } | null | undefined)?.planVersion;
  if (typeof version === 'number' && version > PLAN_VERSION) {
    throw new ProblemsError([
      {
        message: `\`${displayPath(file)}\` has a plan of version ${version}; this fairlead reads version ${PLAN_VERSION}`,
        help: 'update fairlead',
      },
    ]);
  }
  const { planSchema } = require('./plan-schema') as typeof import('./plan-schema');
  const parsed = planSchema.safeParse(document);
  if (parsed.success) return parsed.data;
  throw new ProblemsError(
    parsed.error.issues.map(({ path, message }) => ({
      message: `the plan in \`${displayPath(file)}\` is wrong at \`${path.join('.') || '.'}\`: ${message}`,
      help: 'write it anew with `fairlead synth`',
    })),
  );
}
