import { formatRunPlan } from '../runner/plan/format-run-plan';
import { publicRunPlan } from '../runner/plan/public-run-plan';
import type { RunPlan } from '../runner/plan/run-plan';
import type { Progress } from './render/choose-renderer';

/** What `--dry-run` prints of a plan: for people, or one line of JSON. */
export function planText(plan: RunPlan, progress: Progress): string {
  return progress === 'json' ? `${JSON.stringify(publicRunPlan(plan))}\n` : formatRunPlan(plan);
}
