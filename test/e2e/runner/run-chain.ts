import { Writable } from 'node:stream';
import type { z } from 'zod';
import type { RunOptions } from '../../../src/cli/run-options';
import { run } from '../../../src/cli/verbs/run';
import { runEventSchema } from '../../../src/runner/events/run-event-schema';
import type { PipelineProject } from './pipeline-project';

/** An event as `--progress json` prints it. */
export type PrintedEvent = z.infer<typeof runEventSchema>;

/** What a run in this process did. */
export interface ChainRun {
  readonly exitCode: number;
  readonly events: readonly PrintedEvent[];
  /** The final state of each task. */
  readonly states: Readonly<Record<string, string>>;
  /** What a task's main container wrote to stdout, in all attempts. */
  stdout(task: string): string;
}

/** Runs the pipeline of the project through the verb, and reads its events. */
export async function runChain(
  project: PipelineProject,
  options: Partial<RunOptions> = {},
  env: NodeJS.ProcessEnv = {},
): Promise<ChainRun> {
  const printed: Buffer[] = [];
  const sink = () => new Writable({ write: (bytes, _, done) => done(void printed.push(bytes)) });
  const io = { env: { ...process.env, ...env }, cwd: () => project.root, stdout: sink(), stderr: sink() };
  const exitCode = await run(
    io,
    { env: 'local', progress: 'json', ...options },
    options.resume === undefined ? 'chain' : undefined,
  );
  const lines = Buffer.concat(printed).toString('utf8').trim().split('\n');
  const events = lines.map((line) => runEventSchema.parse(JSON.parse(line)));
  const states = events.flatMap((event) => (event.type === 'task' ? [[event.task, event.state]] : []));
  return {
    exitCode,
    events,
    states: Object.fromEntries(states),
    stdout: (task) =>
      events
        .flatMap((event) =>
          event.type === 'log' && event.task === task && !event.container && event.stream === 'stdout'
            ? [event.text ?? '']
            : [],
        )
        .join(''),
  };
}
