import { stripVTControlCharacters } from 'node:util';
import { tailLog } from '../../runner/logs/tail-log';
import type { RunFiles } from '../../runner/record/run-files';
import type { TaskView } from '../../runner/record/run-view';
import { printable } from '../render/printable';
import type { FailureLog } from './failure-section';

const SHOWN_LINES = 20;

/** The longest line that is shown whole, in characters. */
const LONGEST = 2000;

/** What a task that failed wrote last: the container that failed, or all of them where it wrote nothing. */
export function failureLog(
  files: RunFiles,
  { name, attempts, containers }: TaskView,
): FailureLog | undefined {
  const last = attempts.at(-1);
  if (last?.outcome?.state !== 'failed') return undefined;
  const { main, container } = last.outcome;
  const failed = main || container === undefined ? null : container;
  const read = (whose: { readonly container?: string | null }, names: readonly (string | undefined)[]) => {
    const about = { task: name, attempt: last.attempt, ...whose, containers: names };
    const log = files.log(name, last.attempt);
    return tailLog({ ...about, files: log, count: SHOWN_LINES, hasEnded: true }).lines;
  };
  const own = read({ container: failed }, [failed ?? undefined]);
  const lines = own.length > 0 ? own : read({}, [undefined, ...containers]).slice(-SHOWN_LINES);
  return { attempt: last.attempt, lines: lines.map(({ bytes }) => shown(bytes)) };
}

function shown(bytes: Buffer): string {
  const text = stripVTControlCharacters(printable(bytes));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
