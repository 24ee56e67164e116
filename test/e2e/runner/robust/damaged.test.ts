import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PipelineProject, pipelineProject } from '../pipeline-project';
import { runChain } from '../run-chain';
import { ownObjects } from './engine-objects';
import { LEDGER, ledger } from './ledger';
import { recordedRun } from './recorded';

let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

/** A run of which the second task has failed; it succeeds once there is a file. */
async function failedRun(): Promise<string> {
  project = await pipelineProject([
    { name: 'first', script: 'echo first >> /ledger/done', service: { volumes: LEDGER } },
    {
      name: 'second',
      script: 'test -e /ledger/mended && echo second >> /ledger/done',
      needs: ['first'],
      service: { volumes: LEDGER },
    },
  ]);
  expect((await runChain(project)).exitCode).toBe(1);
  writeFileSync(join(project.root, 'ledger', 'mended'), '');
  const [run = ''] = readdirSync(join(project.root, '.fairlead', 'runs'));
  return join(project.root, '.fairlead', 'runs', run);
}

it.each<[string, (folder: string) => void]>([
  [
    'a last event that is cut off',
    (folder) => appendFileSync(join(folder, 'events.ndjson'), '{"time":"2026-01-'),
  ],
  [
    'a last entry of a log that is cut off',
    (folder) => appendFileSync(join(folder, 'logs', 'second.1.index'), '12 3'),
  ],
  ['no templates', (folder) => drop(folder, /^templates/)],
  ['no logs', (folder) => rmSync(join(folder, 'logs'), { recursive: true })],
])(
  'goes on with a record that has %s',
  async (_, damage) => {
    const folder = await failedRun();
    damage(folder);
    expect((await runChain(project as PipelineProject, { resume: true })).exitCode).toBe(0);
    expect(ledger(project as PipelineProject)).toEqual(['first', 'second']);
    expect(recordedRun(project as PipelineProject)?.state).toBe('succeeded');
    const lines = readFileSync(join(folder, 'events.ndjson'), 'utf8').trimEnd().split('\n');
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('type');
  },
  60_000,
);

it('says how to start anew when the plan is gone', async () => {
  const folder = await failedRun();
  drop(folder, /^plan/);
  const { run, logicalDate } = recordedRun(project as PipelineProject) ?? {};
  await expect(runChain(project as PipelineProject, { resume: true })).rejects.toThrow(
    `error: the record of run \`${run}\` has lost its plan\n  = help: start anew with \`fairlead run chain --date ${logicalDate}\``,
  );
}, 60_000);

it('ends a run of which only the end is missing, and makes nothing for it', async () => {
  project = await pipelineProject([
    { name: 'task', script: 'echo task >> /ledger/done', service: { volumes: LEDGER } },
  ]);
  expect((await runChain(project)).exitCode).toBe(0);
  const [run = ''] = readdirSync(join(project.root, '.fairlead', 'runs'));
  const events = join(project.root, '.fairlead', 'runs', run, 'events.ndjson');
  const lines = readFileSync(events, 'utf8').trimEnd().split('\n');
  writeFileSync(events, `${lines.slice(0, -1).join('\n')}\n`);
  rmSync(join(project.root, '.fairlead', 'cache'), { recursive: true });
  expect((await runChain(project, { resume: true })).exitCode).toBe(0);
  expect(recordedRun(project)?.state).toBe('succeeded');
  expect(ledger(project)).toEqual(['task']);
  expect(ownObjects(project)).toEqual([`network ${project.name}_default`]);
}, 60_000);

function drop(folder: string, name: RegExp): void {
  const files = readdirSync(folder).filter((file) => name.test(file));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) rmSync(join(folder, file));
}
