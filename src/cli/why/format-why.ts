import type { Difference } from '../../runner/why/difference';
import type { ExplainedTask, Explanation } from '../../runner/why/explain-run';
import type { Paint } from '../render/paint';
import type { ShownRun } from '../runs/shown-run';

/** An explanation with how the runs stand now. */
export interface ShownExplanation extends Omit<Explanation, 'run' | 'against'> {
  readonly run: ShownRun;
  readonly against?: ShownRun;
}

const NOTHING =
  'nothing that is recorded has changed: look at the data, and at what the task talks to over the network';

/** An explanation for people. */
export function formatWhy({ run, against, tasks }: ShownExplanation, paint: Paint): string {
  const { pipeline, environment, logicalDate, state } = run;
  const head = `${paint('bold', `run ${run.run}`)} of ${pipeline} in ${environment} for ${logicalDate}: ${state}`;
  const texts = tasks.map((task) => taskLines(task, against?.run, paint));
  return [head, comparison(against), ...texts.flatMap((lines) => ['', ...lines]), ''].join('\n');
}

function comparison(against: ShownExplanation['against']): string {
  if (!against) return 'there is no other run of it to compare with';
  const { run, logicalDate, state } = against;
  if (state === 'succeeded') return `compared with run ${run} for ${logicalDate}, which succeeded`;
  return `no run of it has succeeded before; compared with run ${run} for ${logicalDate}: ${state}`;
}

function taskLines(
  { task, attempt, failure, differences }: ExplainedTask,
  other: string | undefined,
  paint: Paint,
) {
  const lines = [`${paint('red', task)} failed (attempt ${attempt}): ${failure.message}`];
  if (failure.help) lines.push(`  help: ${failure.help}`);
  if (!differences) return other === undefined ? lines : [...lines, `  it did not run in ${other}`];
  if (differences.length === 0) return [...lines, `  ${NOTHING}`];
  const fields = differences.map(({ container, field }) => (container ? `${container}: ${field}` : field));
  const width = Math.max(...fields.map((field) => field.length));
  return [
    ...lines,
    '  what has changed, the most suspicious first:',
    ...differences.map((difference, i) => `    ${fields[i]?.padEnd(width)}  ${change(difference)}`),
  ];
}

function change({ kind, before, after }: Difference): string {
  if (kind === 'secret') return 'has another value';
  if (before === undefined) return `${after} is new`;
  return after === undefined ? `${before} is gone` : `${before} -> ${after}`;
}
