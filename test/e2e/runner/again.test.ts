import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { homePath } from '../../../src/runner/record/home-path';
import { listRuns } from '../../../src/runner/record/list-runs';
import { leftOf } from './left-of';
import { type PipelineProject, pipelineProject } from './pipeline-project';
import { runChain } from './run-chain';

let project: PipelineProject;
const did = () => readFileSync(join(project.root, 'did/log'), 'utf8').trim().split('\n');
const runs = () => [...listRuns(homePath(project.root))];
const mend = () => writeFileSync(join(project.root, 'did/mended'), '');

/** `extract` says how many rows there are; `load` fails until it is mended; each writes down that it ran. */
beforeEach(async () => {
  const volumes = ['../../../did:/did'];
  const note = (text: string) => `echo "${text}" >> /did/log`;
  project = await pipelineProject(
    [
      {
        ...{ name: 'extract', results: { rows: 'integer' }, variables: ['RUN_DATE'] },
        script: `${note('extract $$RUN_DATE')}; mkdir -p /airflow/xcom; echo '{"rows": 4}' > /airflow/xcom/return.json`,
        service: { volumes, environment: { RUN_DATE: '${RUN_DATE-}' } },
      },
      {
        ...{
          name: 'load',
          needs: ['extract'],
          variables: ['RESULT_EXTRACT_ROWS', 'RUN_DATE', 'PARAM_TABLE'],
        },
        inputs: { RESULT_EXTRACT_ROWS: { task: 'extract', result: 'rows' } },
        script: `test -e /did/mended || exit 3; ${note('load $$ROWS of $$TABLE $$RUN_DATE')}`,
        service: {
          volumes,
          environment: {
            ROWS: '${RESULT_EXTRACT_ROWS-}',
            TABLE: '${PARAM_TABLE-}',
            RUN_DATE: '${RUN_DATE-}',
          },
        },
      },
      { name: 'tidy', needs: ['load'], script: note('tidy'), service: { volumes } },
    ],
    {
      parameters: { table: { type: 'string', default: 'orders', variable: 'PARAM_TABLE' } },
      files: { 'did/log': '' },
    },
  );
}, 60_000);
afterEach(() => project.remove(), 60_000);

it('goes on from what succeeded, with its date, parameters and results', async () => {
  const first = await runChain(project, { date: '2026-01-31', param: ['table=items'] });
  expect(first).toMatchObject({ exitCode: 1, states: { load: 'failed', tidy: 'upstream-failed' } });
  mend();
  const resumed = await runChain(project, { resume: true });
  expect(resumed.exitCode).toBe(0);
  expect(did()).toEqual(['extract 2026-01-31', 'load 4 of items 2026-01-31', 'tidy']);
  const [run, ...others] = runs();
  expect(others).toEqual([]);
  expect(run).toMatchObject({
    state: 'succeeded',
    tasks: [
      { name: 'extract', state: 'succeeded', attempts: [{ attempt: 1 }] },
      {
        ...{ name: 'load', state: 'succeeded' },
        attempts: [
          { attempt: 1, outcome: { exitCode: 3 } },
          { attempt: 2, outcome: { state: 'succeeded' } },
        ],
      },
      { name: 'tidy', state: 'succeeded' },
    ],
  });
  expect(leftOf(project)).toEqual([]);
  await expect(runChain(project, { resume: true })).rejects.toThrow(
    `error: run \`${run?.run}\` has succeeded: there is nothing to go on with\n  = help: \`fairlead rerun ${run?.run}\` runs it once more`,
  );
}, 60_000);

it('runs one task alone, with the results, the date and the parameters of the latest run', async () => {
  await runChain(project, { date: '2026-01-31', param: ['table=items'], to: ['extract'] });
  mend();
  const only = await runChain(project, { only: ['load'] });
  expect(only).toMatchObject({ exitCode: 0, states: { extract: 'succeeded', load: 'succeeded' } });
  expect(did()).toEqual(['extract 2026-01-31', 'load 4 of items 2026-01-31']);
  const [second, first] = runs();
  expect(second?.tasks).toMatchObject([
    { name: 'extract', takenFrom: first?.run, attempts: [], results: { rows: '4' } },
    { name: 'load', attempts: [{ attempt: 1 }] },
  ]);
  // Taken over twice, they still come from where they were made.
  await runChain(project, { from: ['load'] });
  expect(runs()[0]?.tasks[0]).toMatchObject({ takenFrom: first?.run });
}, 60_000);

it('runs a task without anything before it where that is asked for', async () => {
  mend();
  const run = await runChain(project, { only: ['load'], deps: false, date: '2026-01-31' });
  expect(run.exitCode).toBe(0);
  expect(did()).toEqual(['load  of orders 2026-01-31']);
}, 60_000);

it('makes a run for each date that has not succeeded', async () => {
  mend();
  const span = { fromDate: '2026-01-01', toDate: '2026-01-03', parallelRuns: '2' };
  await runChain(project, { date: '2026-01-02' });
  expect(await runChain(project, span)).toMatchObject({ exitCode: 0 });
  const loads = () => did().filter((line) => line.startsWith('load'));
  expect(loads().sort()).toEqual([
    'load 4 of orders 2026-01-01',
    'load 4 of orders 2026-01-02',
    'load 4 of orders 2026-01-03',
  ]);
  expect(await runChain(project, { ...span, again: true })).toMatchObject({ exitCode: 0 });
  expect(loads()).toHaveLength(6);
  expect(leftOf(project)).toEqual([]);
}, 90_000);
