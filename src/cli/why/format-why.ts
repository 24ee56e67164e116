import type { Difference } from '../../runner/why/difference';
import type { ExplainedTask, Explanation } from '../../runner/why/explain-run';
import { hanging } from '../render/hanging';
import type { Paint } from '../render/paint';
import type { ShownRun } from '../runs/shown-run';

/** An explanation with how the runs stand now. */
export interface ShownExplanation extends Omit<Explanation, 'run' | 'against'> {
  readonly run: ShownRun;
  readonly against?: ShownRun;
}

const NOTHING =
  'nothing that is recorded has changed: look at the data, and at what the task talks to over the network';

/** An explanation for people; on a terminal as wide as that is. */
export function formatWhy({ run, against, tasks }: ShownExplanation, paint: Paint, columns?: number): string {
  const { pipeline, environment, logicalDate, state } = run;
  const head = `${paint('bold', `run ${run.run}`)} of ${pipeline} in ${environment} for ${logicalDate}: ${state}`;
  const lines = [head, comparison(against)].flatMap((line) => hanging('', line, 2, columns));
  for (const task of tasks) {
    lines.push('');
    for (const [front, text, indent] of taskLines(task, against?.run, paint))
      lines.push(...hanging(front, text, indent, columns));
  }
  return `${lines.join('\n')}\n`;
}

function comparison(against: ShownExplanation['against']): string {
  if (!against) return 'there is no other run of it to compare with';
  const { run, logicalDate, state } = against;
  if (state === 'succeeded') return `compared with run ${run} for ${logicalDate}, which succeeded`;
  return `no run of it has succeeded before; compared with run ${run} for ${logicalDate}: ${state}`;
}

/** Each with what stands in front, and how far the rest of one that is too wide is indented. */
type Line = readonly [front: string, text: string, indent: number];

function taskLines(
  { task, attempt, failure, differences }: ExplainedTask,
  other: string | undefined,
  paint: Paint,
): Line[] {
  const lines: Line[] = [['', `${paint('red', task)} failed (attempt ${attempt}): ${failure.message}`, 2]];
  if (failure.help) lines.push(['  help: ', failure.help, 8]);
  if (!differences) return other === undefined ? lines : [...lines, ['  ', `it did not run in ${other}`, 4]];
  if (differences.length === 0) return [...lines, ['  ', NOTHING, 4]];
  const fields = differences.map(({ container, field }) => (container ? `${container}: ${field}` : field));
  const width = Math.max(...fields.map((field) => field.length));
  return [
    ...lines,
    ['  ', 'what has changed, the most suspicious first:', 4],
    ...differences.map(
      (difference, i): Line => [`    ${fields[i]?.padEnd(width)}  `, change(difference), width + 6],
    ),
  ];
}

function change({ kind, before, after }: Difference): string {
  if (kind === 'secret') return 'has another value';
  if (before === undefined) return `${after} is new`;
  return after === undefined ? `${before} is gone` : `${before} -> ${after}`;
}
