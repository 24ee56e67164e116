import { cli } from '../support/cli';
import { smallProject } from '../support/small-project';
import { temporaryFolder } from '../support/temporary-folder';
import { writeTree } from '../support/tree';

const folder = temporaryFolder();
const fairlead = cli();
const run = (...argv: string[]) => fairlead(folder.path, argv, { PATH: '/nowhere' });

beforeEach(async () => {
  writeTree(folder.path, smallProject);
  await run('synth');
  await run('promote', 'production');
});

describe('ls', () => {
  test('lists pipelines', async () => {
    expect(await run('ls')).toEqual({
      code: 0,
      stdout: `PIPELINE  TASKS  STARTS  ENVIRONMENTS      OWNER
orders    2      manual  local production  data-engineering
`,
      stderr: '',
    });
  });

  test('says what is missing where there is nothing', async () => {
    writeTree(folder.path, { 'new/pipelines/x.ts': '' });
    expect(await run('ls', '--root', 'new')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'no pipeline in dist/ yet: `fairlead synth` writes it\n',
    });
  });

  test('fits into the terminal', async () => {
    const { stdout } = await fairlead(folder.path, ['ls'], {}, 48);
    expect(stdout).toBe(`PIPELINE  TASKS  STARTS  ENVIRONMENTS   OWNER
orders    2      manual  local produc…  data…ing
`);
  });

  test('as JSON', async () => {
    const { stdout } = await run('ls', '-o', 'json');
    expect(JSON.parse(stdout)).toEqual([
      {
        pipeline: 'orders',
        owner: 'data-engineering',
        trigger: 'manual',
        tasks: ['extract', 'load'],
        environments: ['local', 'production'],
        source: 'pipelines/orders.ts',
      },
    ]);
  });
});

describe('show', () => {
  test('stands environments side by side, and one value where they agree', async () => {
    const { code, stdout, stderr } = await run('show', 'orders/extract');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').slice(0, 16)).toEqual([
      'orders/extract',
      '  image                   local       registry.localhost/etl/runner:0.1.0',
      '                          production  registry.example.com/etl/runner:0.1.0',
      '  command                 extract --table orders --date $(RUN_DATE)',
      '  user                    10001:10001',
      '  capabilities drop       ALL',
      '  read-only root          true',
      '  env LOG_LEVEL           INFO',
      '  env DB_PASSWORD         secret orders-database/PASSWORD',
      '  mount /tmp              scratch',
      '  declared differences',
      '  - local: extract.tmp: Docker fills an anonymous volume from the image:',
      '    `/tmp` begins with the content and the permissions that it has there',
      '',
    ]);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('shows all tasks of a pipeline, and only the environments that were asked for', async () => {
    const { stdout } = await run('show', 'orders', '--env', 'local');
    expect(stdout).toMatch(
      /^orders\/extract\n.*\norders\/load\n {2}needs {19}extract \(all-succeeded\)\n {2}timeout/s,
    );
    expect(stdout).not.toContain('production');
  });

  test('as JSON', async () => {
    const { stdout } = await run('show', 'orders/load', '-o', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      pipeline: 'orders',
      tasks: [
        {
          task: 'load',
          environments: [
            { environment: 'local', orchestration: { needs: 'extract (all-succeeded)', timeout: '1800 s' } },
            {
              environment: 'production',
              containers: [
                { name: 'load', role: 'main', fields: { image: 'registry.example.com/etl/runner:0.1.0' } },
              ],
            },
          ],
        },
      ],
    });
  });

  test.each([
    [['orders/extrct'], 'error: `orders` has no task `extrct`\n  = help: did you mean `extract`?\n'],
    [['ordes'], 'error: `local` has no pipeline `ordes`\n  = help: did you mean `orders`?\n'],
    [
      ['orders', '--env', 'staging'],
      'error: `staging` is no environment of `dist/`\n  = help: known: `local`, `production`; `fairlead promote staging` writes one that `fairlead synth` leaves alone\n',
    ],
  ])('refuses %j', async (argv, stderr) => {
    expect(await run('show', ...argv)).toEqual({ code: 2, stdout: '', stderr });
  });
});

describe('graph', () => {
  test('as Mermaid', async () => {
    expect((await run('graph', 'orders')).stdout).toBe(
      'flowchart LR\n  t0["extract"]\n  t1["load"]\n  t0 --> t1\n',
    );
  });

  test('as a picture', async () => {
    const { stdout } = await run('graph', 'orders', '-o', 'svg', '--env', 'production');
    expect(stdout).toMatch(/^<svg .*<\/svg>\n$/s);
    expect([...stdout.matchAll(/<text [^>]*>([^<]*)</g)].map(([, label]) => label)).toEqual([
      'extract',
      'load',
    ]);
  });

  test('as DOT and as JSON', async () => {
    expect((await run('graph', 'orders', '-o', 'dot')).stdout).toMatch(/\n {2}"extract" -> "load"\n}\n$/);
    expect(JSON.parse((await run('graph', 'orders', '-o', 'json')).stdout)).toEqual({
      pipeline: 'orders',
      nodes: [
        { task: 'extract', beside: [], results: [] },
        { task: 'load', beside: [], results: [] },
      ],
      edges: [{ from: 'extract', to: 'load', rule: 'all-succeeded', results: [] }],
    });
  });

  test('refuses another format', async () => {
    expect(await run('graph', 'orders', '-o', 'png')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'error: option `-o, --output <format>` argument `png` is invalid\n  = help: did you mean `svg`?\n',
    });
  });
});

test('what only reads works without pipelines/', async () => {
  const { stdout } = await fairlead(`${folder.path}/dist/local`, ['ls', '-o', 'json', '--root', folder.path]);
  expect(JSON.parse(stdout)).toHaveLength(1);
});

test('diff is silent where nothing differs', async () => {
  expect(await run('diff')).toEqual({
    code: 0,
    stdout: '',
    stderr: 'production is promoted by hand: `fairlead diff --env production` compares it\n',
  });
  writeTree(folder.path, {
    'pipelines/orders.ts': (smallProject['pipelines/orders.ts'] ?? '').replace("'30m'", "'40m'"),
  });
  expect(await run('diff', '-o', 'json', '--env', 'local')).toMatchObject({ code: 1, stderr: '' });
  expect((await run('diff', '--env', 'local')).stdout).toBe(
    'local\n  orders/load  plan timeoutSeconds  1800 → 2400\n',
  );
});

test('tasks and runs are completed from dist/ and from the records', async () => {
  writeTree(folder.path, { '.fairlead/runs/20260131-020000-9f3c/events.ndjson': '' });
  expect((await run('complete-words', '--', 'logs', 'orders/')).stdout).toBe('orders/extract\norders/load\n');
  expect((await run('complete-words', '--', 'logs', 'nothing/')).stdout).toBe('');
  expect((await run('complete-words', '--', 'report', '2')).stdout).toBe('20260131-020000-9f3c\n');
});
