import type { Plan } from '../../src/assembly/plan';
import type { RunEventBody } from '../../src/runner/events/run-event';
import { runFiles } from '../../src/runner/record/run-files';
import { RunRecord } from '../../src/runner/record/run-record';
import { writeWhole } from '../../src/runner/record/write-whole';
import { planOf, planTaskOf } from './plans';

/** When the runs of tests begin. */
export const BEGIN = Date.UTC(2026, 0, 31, 2);

/** The digest of the definition by which they run. */
export const DEFINITION = 'd1';

/** Something that happens so many seconds after the run began. */
export type Happening = readonly [seconds: number, event: RunEventBody];

/** The first event of a run of the pipeline `orders`, with what the test says. */
export function runStarted(
  run: string,
  more: Partial<Extract<RunEventBody, { type: 'run-started' }>> = {},
): Happening {
  const tasks = [{ name: 'extract', needs: [], containers: [] }];
  const about = {
    ...{ pipeline: 'orders', environment: 'local', definition: DEFINITION },
    logicalDate: '2026-01-31T02:00:00+00:00',
  };
  return [0, { type: 'run-started', run, ...about, parameters: {}, tasks, ...more }];
}

/** Writes the record of a run, as the runner does; `record` may go on with it. */
export function recordRun(
  home: string,
  run: string,
  events: readonly Happening[],
  plan: Plan = planOf({ pipeline: 'orders', tasks: [planTaskOf({ name: 'extract' })] }),
): void {
  const record = openRecord(home, run, plan);
  for (const event of events) record.add(event);
  record.close();
}

/** A record that events can be added to. */
export function openRecord(home: string, run: string, plan?: Plan) {
  const files = runFiles(home, run);
  const record = new RunRecord(files, (error) => {
    throw error;
  });
  const tasks = plan?.tasks.map(({ name }) => name);
  if (plan) writeWhole(files.plan(1), { recordVersion: 1, plan, tasks, keepGoing: false });
  return {
    add: ([seconds, event]: Happening) =>
      record.add({ time: new Date(BEGIN + seconds * 1000).toISOString(), ...event }),
    close: () => record.close(),
  };
}
