import { Writable } from 'node:stream';
import { run } from '../../../src/cli/verbs/run';
import { type ComposeProject, composeProject } from '../../support/compose-project';
import { examples, local } from '../../targets/compose/examples';

jest.setTimeout(120_000);

/** What the runner makes of a pipeline: exit code, last state of each task, lines by `task` or `task/container`. */
async function fairleadRun({ root }: ComposeProject, pipeline: string) {
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

describe('the runner on what the compose target writes', () => {
  let project: ComposeProject;
  beforeEach(async () => {
    project = await composeProject(local, examples);
    project.secret('source/USER', 'reader');
    project.secret('source/PASSWORD', 'p$x "y"');
  });
  afterEach(() => project.remove());

  it('runs results, init steps, sidecars that share a network, and another trigger rule', async () => {
    const { exitCode, states, said, events } = await fairleadRun(project, 'coordinated');
    expect({ exitCode, states, events: exitCode === 0 ? [] : events }).toEqual({
      exitCode: 0,
      states: { count: 'succeeded', report: 'succeeded', 'clean-up': 'succeeded' },
      events: [],
    });
    expect(said['count/check']).toContain('counter');
    expect(said.report).toBe('3\n');
  });

  it('runs a chain with a stand-in, secrets, volumes of a group and scratch space', async () => {
    const { exitCode, said, events } = await fairleadRun(project, 'orders');
    expect({ exitCode, events: exitCode === 0 ? [] : events }).toEqual({ exitCode: 0, events: [] });
    expect(said.extract).toMatch(/^\d{4}-\d\d-\d\d \*+ laptop\n\[app\]\nlevel = info\n$/);
    expect(said.transform).toBe('rows\n');
  });
});
