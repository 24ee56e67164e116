import { type PipelineProject, pipelineProject } from './pipeline-project';
import { runProcess } from './robust/run-process';

let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

it('a second run for the same date says that there are two, and both go on', async () => {
  const script = 'echo ready; while true; do sleep 0.1; done';
  project = await pipelineProject([{ name: 'task', script, service: { init: true } }]);
  const first = runProcess(project.root, { date: '2026-01-31' });
  await first.until('| ready');
  const second = runProcess(project.root, { date: '2026-01-31' });
  const other = runProcess(project.root, { date: '2026-01-30' });
  await Promise.all([second.until('| ready'), other.until('| ready')]);
  for (const run of [first, second, other]) run.kill('SIGINT');
  const [one, two, three] = await Promise.all([first.ended, second.ended, other.ended]);
  const id = /^run (\S+)/.exec(one.output)?.[1];
  const warning = `warning: run \`${id}\` of \`chain\` for the same date goes on at the same time, and may write to the same place\n`;
  expect(two.output).toContain(warning);
  expect(one.output + three.output).not.toContain('at the same time');
  expect([one.code, two.code, three.code]).toEqual([130, 130, 130]);
}, 60_000);
