import type { AttemptView, TaskView } from '../../runner/record/run-view';
import { formatSeconds } from '../render/format-seconds';
import { hanging } from '../render/hanging';
import type { Paint } from '../render/paint';
import { printable } from '../render/printable';
import { STATE_COLORS } from '../render/state-colors';
import { failureText } from './failure-text';
import { formatUsage } from './format-usage';
import type { ShownRun } from './shown-run';

/** How wide the names of fields are. */
const COLUMN = 10;

/** What stands before a text, the text itself, and how far its further lines are indented. */
type Line = readonly [front: string, text: string, indent: number];

/** A run with every task and every attempt, for people; lines that are too wide are broken between words. */
export function formatRun(run: ShownRun, paint: Paint, width?: number): string {
  const { pipeline, environment, logicalDate, state, started, ended, seconds, exitCode } = run;
  const how = [
    state,
    ...(seconds === undefined ? [] : [`in ${formatSeconds(seconds)}`]),
    ...(exitCode === undefined ? [] : [`(exit code ${exitCode})`]),
  ];
  const head: Line[] = [
    ['', `${paint('bold', `run ${run.run}`)} of ${pipeline} in ${environment} for ${logicalDate}`, 2],
    field('state', how.join(' ')),
    field('started', started),
    ...(ended === undefined ? [] : [field('ended', ended)]),
    ...assigned('parameter', run.parameters),
    ...run.messages.map((message) => field('message', safe(message))),
  ];
  const blocks = [head, ...run.tasks.map((task) => taskLines(task, paint))];
  return blocks
    .map((lines) => lines.flatMap(([front, text, indent]) => hanging(front, text, indent, width)))
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function taskLines(
  { name, state, reason, needs, takenFrom, attempts, results }: TaskView,
  paint: Paint,
): Line[] {
  const color = STATE_COLORS[state];
  const why = reason === undefined ? '' : `: ${safe(reason)}`;
  return [
    ['', `${paint('bold', name)} ${color ? paint(color, state) : state}${why}`, 2],
    ...(needs.length > 0 ? [field('needs', needs.join(', '))] : []),
    ...(takenFrom === undefined ? [] : [field('taken from', `run ${takenFrom}`)]),
    ...attempts.flatMap(attemptLines),
    ...assigned('result', results ?? {}),
  ];
}

function attemptLines(view: AttemptView): Line[] {
  const { attempt, submitted, ended, outcome, usage } = view;
  const times = [
    `submitted ${submitted}`,
    ...(usage ? [`started ${usage.started}`] : []),
    ...(ended === undefined ? [] : [`ended ${ended}`]),
  ];
  const used = usage ? formatUsage(usage) : '';
  const help = outcome && outcome.state !== 'succeeded' ? outcome.help : undefined;
  return [
    field(`attempt ${attempt}`, outcomeText(view)),
    ...(help === undefined ? [] : [field('', `help: ${safe(help)}`)]),
    field('', times.join(', ')),
    ...(used === '' ? [] : [field('', used)]),
  ];
}

function outcomeText({ outcome, seconds = 0 }: AttemptView): string {
  if (!outcome) return 'has no end';
  const took = `in ${formatSeconds(seconds)}`;
  if (outcome.state === 'succeeded') return `succeeded ${took}`;
  return `${outcome.state} ${took}: ${safe(failureText(outcome))}`;
}

function assigned(name: string, values: Readonly<Record<string, string>>): Line[] {
  return Object.entries(values).map(([key, value], index) =>
    field(index === 0 ? name : '', `${key}=${safe(value)}`),
  );
}

function field(name: string, value: string): Line {
  const front = `  ${name.padEnd(COLUMN)}  `;
  return [front, value, front.length];
}

function safe(text: string): string {
  return printable(Buffer.from(text));
}
