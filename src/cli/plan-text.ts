import { formatRunPlan } from '../runner/format-run-plan';
import { publicRunPlan } from '../runner/public-run-plan';
import type { RunPlan } from '../runner/run-plan';
import type { Progress } from './render/choose-renderer';

/** What `--dry-run` prints of a plan: for people, or one line of JSON. */
export function planText(plan: RunPlan, progress: Progress): string {
  return progress === 'json' ? `${JSON.stringify(publicRunPlan(plan))}\n` : formatRunPlan(plan);
}
