import type { Plan } from '../../assembly/plan';
import { planSchema } from '../../assembly/plan-schema';
import { PLAN_VERSION } from '../../assembly/plan-version';
import { ProblemsError } from '../../support/problems-error';

/** The plan in a document of `dist/`, checked; one of a newer fairlead is refused. */
export function parsePlan(document: unknown, file: string): Plan {
  const version = (document as { planVersion?: unknown } | undefined)?.planVersion;
  if (typeof version === 'number' && version > PLAN_VERSION) {
    throw new ProblemsError([
      {
        message: `\`${file}\` has a plan of version ${version}; this fairlead reads version ${PLAN_VERSION}`,
        help: 'update fairlead, or run `fairlead synth` with this one',
      },
    ]);
  }
  const parsed = planSchema.safeParse(document);
  if (parsed.success) return parsed.data;
  throw new ProblemsError(
    parsed.error.issues.map(({ path, message }) => ({
      message: `the plan in \`${file}\` is wrong at \`${path.join('.')}\`: ${message}`,
      help: 'run `fairlead synth` to write it anew',
    })),
  );
}
