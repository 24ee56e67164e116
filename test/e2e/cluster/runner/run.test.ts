import type { RunEvent } from '../../../../src/runner/events/run-event';
import { chainProject } from './chain-project';

const TASKS = `
    const extract = new Task(this, 'extract', {
      image,
      ...sh(\`echo "table $TABLE on $DATE"; printf '{"rows": 12, "path": "/a/$(X)$$"}' > /airflow/xcom/return.json\`),
      env: { TABLE: this.parameter('table'), DATE: run.date },
      results: { rows: 'integer', path: 'string' },
    });
    const load = new Task(this, 'load', {
      image,
      ...sh('echo "$ROWS rows from $SOURCE, attempt $ATTEMPT"; test "$ATTEMPT" = 2'),
      env: { ROWS: extract.result('rows'), SOURCE: extract.result('path'), ATTEMPT: run.attempt },
      retries: { limit: 1 },
    });
    extract.precedes(load);
`;

const project = chainProject(TASKS, { schedule: "schedule: { cron: '0 2 * * *', timeZone: 'UTC' }," });
jest.setTimeout(180_000);

test('a pipeline runs as Jobs, and is shown as on this machine', async () => {
  const { exitCode, stdout, stderr } = await project.fairlead(
    ...[
      'run',
      'chain',
      '--env',
      'staging',
      '--date',
      '2026-01-31',
      '-p',
      'table=customers',
      '--progress',
      'json',
    ],
  );
  const events = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RunEvent & { readonly text?: string });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const logs = events.flatMap((event) =>
    event.type === 'log' ? [[event.task, event.attempt, event.text]] : [],
  );
  expect(logs).toEqual([
    ['extract', 1, 'table customers on 2026-01-31\n'],
    ['load', 1, '12 rows from /a/$(X)$$, attempt 1\n'],
    ['load', 2, '12 rows from /a/$(X)$$, attempt 2\n'],
  ]);
  expect(events.at(-1)).toMatchObject({ type: 'run-ended', state: 'succeeded', exitCode: 0 });
  const [started] = events;
  const run = started?.type === 'run-started' ? started.run : '';
  expect(await names(`fairlead.dev/run=${run}`)).toEqual([
    `configmap/fairlead-run-${run}`,
    `job.batch/chain-extract-${run}-1`,
    `job.batch/chain-load-${run}-1`,
    `job.batch/chain-load-${run}-2`,
  ]);
  const shown = await project.fairlead('runs', '--env', 'staging');
  expect(shown.stdout).toContain(run);
  await removedOnceExpired(run);
});

test('a backfill runs for each date', async () => {
  const dates = ['--from-date', '2026-01-01', '--to-date', '2026-01-02', '--parallel-runs', '2'];
  const { exitCode, stdout } = await project.fairlead(
    'run',
    'chain',
    '--env',
    'staging',
    ...dates,
    '--only',
    'extract',
  );
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringContaining('2026-01-02') });
});

async function removedOnceExpired(run: string): Promise<void> {
  await project.kubectl(
    ...[
      'annotate',
      '--overwrite',
      'configmap',
      `fairlead-run-${run}`,
      'fairlead.dev/expires=2026-01-01T00:00:00Z',
    ],
  );
  const { exitCode } = await project.fairlead('run', 'chain', '--env', 'staging', '--progress', 'quiet');
  expect(exitCode).toBe(0);
  for (const end = Date.now() + 30_000; Date.now() < end; ) {
    if ((await names(`fairlead.dev/run=${run}`)).length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(await names(`fairlead.dev/run=${run}`)).toEqual([]);
}

async function names(selector: string): Promise<string[]> {
  const text = await project.kubectl('get', 'configmaps,leases,jobs', '-l', selector, '-o', 'name');
  return text.split('\n').filter(Boolean);
}
