import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { busyboxImage } from '../../support/busybox-image';
import { fairlead } from '../../support/fairlead';
import { type PipelineProject, pipelineProject } from './pipeline-project';

const IMAGE = `fairlead-test/why-${process.pid}:1`;
let project: PipelineProject;

beforeAll(async () => {
  execFileSync('docker', ['tag', busyboxImage(), IMAGE]);
  project = await pipelineProject(
    [
      {
        name: 'count',
        script:
          'grep -o . /etc/app.conf | wc -l > /airflow/xcom/rows; echo "{\\"rows\\": $$(cat /airflow/xcom/rows)}" > /airflow/xcom/return.json',
        service: {
          volumes: [{ type: 'volume', target: '/airflow/xcom' }],
          configs: [{ source: 'app', target: '/etc/app.conf' }],
        },
        results: { rows: 'integer' },
      },
      {
        name: 'load',
        needs: ['count'],
        image: IMAGE,
        script: 'grep -q strict /etc/app.conf && exit 3; true',
        service: {
          configs: [{ source: 'app', target: '/etc/app.conf' }],
          environment: {
            PASSWORD: '${SECRET_DB_PASSWORD-}',
            ROWS: '${RESULT_COUNT_ROWS-}',
            DAY: '${RUN_DATE-}',
            TABLE: '${PARAM_TABLE-}',
          },
        },
        variables: ['PARAM_TABLE', 'RESULT_COUNT_ROWS', 'RUN_DATE'],
        inputs: { RESULT_COUNT_ROWS: { task: 'count', result: 'rows' } },
        secrets: [{ secret: 'db', key: 'PASSWORD', variable: 'SECRET_DB_PASSWORD' }],
      },
    ],
    {
      parameters: { table: { type: 'string', default: 'orders', variable: 'PARAM_TABLE' } },
      variables: { PARAM_TABLE: 'orders', RUN_DATE: '1970-01-01' },
      file: { configs: { app: { file: './app.conf' } } },
      files: { 'dist/local/chain/app.conf': 'mode=lax\n', 'secrets/local/db/PASSWORD': 'hunter22' },
    },
  );
}, 60_000);

afterAll(() => {
  project.remove();
  execFileSync('docker', ['rmi', '--force', IMAGE], { stdio: 'ignore' });
}, 60_000);

const write = (path: string, content: string) => writeFileSync(join(project.root, path), content);
const run = async (...args: string[]) => {
  const { stdout } = await fairlead(project.root, 'run', 'chain', '--progress', 'plain', ...args);
  return /^run (\S+)/.exec(stdout)?.[1] ?? stdout;
};
const why = (...args: string[]) => fairlead(project.root, 'why', ...args);
/** Ids of images and digests of files differ each time. */
const plain = (text: string) => text.replace(/sha256:\w+/g, 'sha256:…').replace(/files\/\w+/g, 'files/…');

it('says what was not the same, the most suspicious first, and never a secret value', async () => {
  const green = await run('--date', '2026-01-30');
  expect(await why()).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: `error: no task of run \`${green}\` (succeeded) has failed\n  = help: \`fairlead runs show ${green}\` says how it ended, \`fairlead runs\` which runs have failed\n`,
  });

  write('dist/local/chain/app.conf', 'mode=strict\n');
  write('secrets/local/db/PASSWORD', 'hunter33');
  execFileSync('docker', ['build', '--tag', IMAGE, '-'], {
    input: `FROM ${busyboxImage()}\nENV MODE=new\n`,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const red = await run('--date', '2026-01-31', '-p', 'table=sales');
  const { stdout } = await why('latest');
  expect(plain(stdout)).toBe(
    `run ${red} of chain in local for 2026-01-31T00:00:00+00:00: failed
compared with run ${green} for 2026-01-30T00:00:00+00:00, which succeeded

load failed (attempt 1): exit code 3
  what has changed, the most suspicious first:
    image               ${IMAGE} (sha256:…) -> ${IMAGE} (sha256:…)
    file /etc/app.conf  .fairlead/runs/${green}/files/… -> .fairlead/runs/${red}/files/…
    env MODE            new is new
    parameter table     orders -> sales
    logical date        2026-01-30T00:00:00+00:00 -> 2026-01-31T00:00:00+00:00
    result count.rows   8 -> 11
    secret db/PASSWORD  has another value
`,
  );

  const again = await run('--date', '2026-01-31', '-p', 'table=sales');
  expect((await why(again, '--against', red)).stdout).toContain(
    '  nothing that is recorded has changed: look at the data, and at what the task talks to over the network\n',
  );
  const { tasks, against } = JSON.parse((await why(red, '-o', 'json')).stdout);
  expect(against).toEqual({ run: green, state: 'succeeded' });
  expect(tasks[0].differences).toContainEqual({
    ...{ kind: 'parameter', field: 'parameter table', before: 'orders', after: 'sales' },
  });
}, 90_000);
