import { formatRunPlan } from '../runner/plan/format-run-plan';
import { publicRunPlan } from '../runner/plan/public-run-plan';
import type { RunPlan } from '../runner/plan/run-plan';
import { maskTexts } from '../runner/secrets/mask-texts';
import { valuesToMask } from '../runner/secrets/values-to-mask';
import type { Progress } from './render/choose-renderer';

/** What `--dry-run` prints of a plan: for people, or one line of JSON; without secret values. */
export function planText(run: RunPlan, progress: Progress, root: string): string {
  const plan = { ...run, parameters: maskTexts(run.parameters, valuesToMask(root, run.plan.environment)) };
  return progress === 'json' ? `${JSON.stringify(publicRunPlan(plan))}\n` : formatRunPlan(plan);
}
