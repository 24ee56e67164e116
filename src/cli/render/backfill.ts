import type { BackfillEnd } from '../../runner/backfill/run-backfill';
import type { Io } from '../io';
import { terminalWidth } from '../terminal-width';
import type { Progress } from './choose-renderer';
import { countStates } from './count-states';
import { hanging } from './hanging';
import { jsonRenderer } from './json';
import { messageLines } from './message-lines';
import { paintWith } from './paint';
import { quietRenderer } from './quiet';
import type { Renderer } from './renderer';
import { shortDate } from './short-date';
import { Summary } from './summary';
import { wantsColor } from './wants-color';

/** Shows runs that belong together. */
export interface BackfillRenderer {
  begin(backfill: {
    readonly pipeline: string;
    readonly environment: string;
    /** How many dates will run, and how many have succeeded before. */
    readonly due: number;
    readonly done: number;
  }): void;
  /** For the events of one run. */
  show(run: string): Renderer;
  end(end: BackfillEnd): void;
}

/** A line where each run begins and ends, and what went wrong; as JSON every event, with its run. */
export function backfillRenderer(progress: Progress, { stdout, stderr, env }: Io): BackfillRenderer {
  if (progress === 'json') {
    const show = jsonRenderer(stdout);
    return { begin: () => {}, show: (run) => (event) => show({ ...event, run }), end: () => {} };
  }
  if (progress === 'quiet') {
    const paint = paintWith(wantsColor(env, stderr.isTTY ?? false));
    return { begin: () => {}, show: () => quietRenderer(stderr, paint), end: () => {} };
  }
  const paint = paintWith(wantsColor(env, stdout.isTTY ?? false));
  const sayAll = (lines: readonly string[]) => {
    for (const line of lines) stdout.write(`${line}\n`);
  };
  return {
    begin: ({ pipeline, environment, due, done }) => {
      const before = done > 0 ? `, ${done} have succeeded before` : '';
      stdout.write(
        `${paint('bold', `${pipeline} in ${environment}`)}: ${count(due, 'run')} to do${before}\n`,
      );
    },
    show: (run) => {
      const summary = new Summary();
      let date = '';
      const say = (text: string) => {
        const front = `${date}  ${run}  `;
        sayAll(hanging(front, text, front.length, terminalWidth(stdout)));
      };
      return (event) => {
        summary.add(event);
        if (event.type === 'run-started') {
          date = shortDate(event.logicalDate);
          say('running');
        } else if (event.type === 'message' || event.type === 'log-gap') {
          sayAll(messageLines(event, paint, terminalWidth(stdout)));
        } else if (event.type === 'run-ended') {
          say(summary.ending(event, paint));
          sayAll(summary.rest(event, terminalWidth(stdout)));
        }
      };
    },
    end: ({ ends, notStarted }) => {
      const counts = countStates([...ends.values()].map(({ state }) => state));
      const parts = [...(counts ? [counts] : []), ...(notStarted > 0 ? [`${notStarted} not started`] : [])];
      if (parts.length > 0) stdout.write(`${parts.join(', ')}\n`);
    },
  };
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
