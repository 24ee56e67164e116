import { leftOf } from './left-of';
import { type PipelineProject, pipelineProject } from './pipeline-project';
import { runChain } from './run-chain';

let project: PipelineProject | undefined;
afterAll(() => project?.remove(), 300_000);

it('gives each of 1,000 containers that exit at once its right state, and leaves none', async () => {
  const codes = [0, 1, 3, 137, 255];
  const tasks = Array.from({ length: 1000 }, (_, i) => ({
    name: `t${i}`,
    script: `exit ${codes[i % codes.length]}`,
    service: { network_mode: 'none' },
  }));
  project = await pipelineProject(tasks);
  const run = await runChain(project, { keepGoing: true });
  const exits = run.events.flatMap((event) =>
    event.type === 'attempt-ended'
      ? [[event.task, event.outcome.state === 'failed' ? [event.outcome.cause, event.outcome.exitCode] : 0]]
      : [],
  );
  const expected = tasks.map(({ name }, i) => {
    const code = codes[i % codes.length];
    return [name, code === 0 ? 0 : ['exit-code', code]];
  });
  expect(Object.fromEntries(exits)).toEqual(Object.fromEntries(expected));
  expect(exits).toHaveLength(1000);
  expect(leftOf(project)).toEqual([]);
  expect(run.exitCode).toBe(1);
}, 1_200_000);
