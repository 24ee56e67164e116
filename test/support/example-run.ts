import type { z } from 'zod';
import { runEventSchema } from '../../src/runner/events/run-event-schema';
import type { Finished } from './execute';

/** An event as `--progress json` prints it. */
type PrintedEvent = z.infer<typeof runEventSchema>;

/** What `fairlead run --progress json` did. */
export interface ExampleRun {
  readonly exitCode: number;
  /** @default - it ended before it began */
  readonly id?: string;
  readonly stderr: string;
  readonly events: readonly PrintedEvent[];
  /** The final state of each task. */
  readonly states: Readonly<Record<string, string>>;
  /** The results of each task. */
  readonly results: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Why tasks are in their final states. */
  readonly reasons: Readonly<Record<string, string>>;
  /** What a container said in all attempts: `extract`, `extract/verify-connections`. */
  said(container: string): string;
}

/** Reads the events of a run. */
export function exampleRun({ exitCode, stdout, stderr }: Finished): ExampleRun {
  const events = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => runEventSchema.parse(JSON.parse(line)));
  const tasks = events.flatMap((event) => (event.type === 'task' ? [event] : []));
  const started = events.find((event) => event.type === 'run-started');
  return {
    exitCode,
    ...(started && { id: started.run }),
    stderr,
    events,
    states: Object.fromEntries(tasks.map(({ task, state }) => [task, state])),
    results: Object.fromEntries(
      events.flatMap((event) => (event.type === 'result' ? [[event.task, event.values]] : [])),
    ),
    reasons: Object.fromEntries(tasks.flatMap(({ task, reason }) => (reason ? [[task, reason]] : []))),
    said: (container) =>
      events
        .flatMap((event) =>
          event.type === 'log' && [event.task, event.container].filter(Boolean).join('/') === container
            ? [event.text ?? '']
            : [],
        )
        .join(''),
  };
}
