import { formatRunPlan } from '../runner/plan/format-run-plan';
import { publicRunPlan } from '../runner/plan/public-run-plan';
import type { RunPlan } from '../runner/plan/run-plan';
import { maskTexts } from '../runner/secrets/mask-texts';
import { valuesToMask } from '../runner/secrets/values-to-mask';
import type { Io } from './io';
import type { Progress } from './render/choose-renderer';
import { wrapLines } from './render/wrap-lines';
import { terminalWidth } from './terminal-width';

/** The values that a plan begins with stand below each other. */
const LABEL = '  on failure  '.length;

/** Prints a plan for `--dry-run`: for people, or as one line of JSON; without secret values. */
export function printPlan({ stdout }: Io, run: RunPlan, progress: Progress, root: string): void {
  const plan = { ...run, parameters: maskTexts(run.parameters, valuesToMask(root, run.plan.environment)) };
  if (progress === 'json') stdout.write(`${JSON.stringify(publicRunPlan(plan))}\n`);
  else {
    const label = (line: string) => (line.startsWith(' ') ? LABEL : 0);
    stdout.write(wrapLines(formatRunPlan(plan), terminalWidth(stdout), label));
  }
}
