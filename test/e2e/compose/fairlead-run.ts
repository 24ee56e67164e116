import { Writable } from 'node:stream';
import { run } from '../../../src/cli/verbs/run';
import type { ComposeProject } from '../../support/compose-project';

/** What the runner makes of a pipeline: exit code, last state of each task, lines by `task` or `task/container`. */
export async function fairleadRun({ root }: ComposeProject, pipeline: string) {
  const printed: Buffer[] = [];
  const sink = () => new Writable({ write: (bytes, _, done) => done(void printed.push(bytes)) });
  const io = { env: process.env, cwd: () => root, stdout: sink(), stderr: sink() };
  const exitCode = await run(io, { env: 'local', progress: 'json' }, pipeline);
  const events = Buffer.concat(printed)
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const states: Record<string, string> = {};
  const said: Record<string, string> = {};
  for (const { type, task, container, state, text = '' } of events) {
    if (type === 'task') states[task] = state;
    const from = container ? `${task}/${container}` : task;
    if (type === 'log') said[from] = (said[from] ?? '') + text;
  }
  return { exitCode, states, said, events };
}
