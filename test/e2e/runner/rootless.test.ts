import { RootlessEngine } from '../../support/rootless-engine';
import { type PipelineProject, pipelineProject } from './pipeline-project';

let engine: RootlessEngine;
let project: PipelineProject;
beforeAll(async () => {
  engine = await RootlessEngine.start();
  project = await pipelineProject(
    [
      {
        name: 'extract',
        script: `echo '{"rows": 7}' > /airflow/xcom/return.json`,
        service: {
          volumes: [{ type: 'volume', target: '/airflow/xcom' }],
          ...{ mem_limit: '64m', memswap_limit: '64m', cpus: 0.5 },
        },
        results: { rows: 'integer' },
      },
      {
        name: 'load',
        needs: ['extract'],
        script: 'echo "$$ROWS rows as $$(id -u)"; cat /etc/app.conf; echo "$$PASSWORD" > /shared/password',
        service: {
          user: '1000:1000',
          environment: { ROWS: '${RESULT_EXTRACT_ROWS-}', PASSWORD: '${SECRET_DB_PASSWORD-}' },
          configs: [{ source: 'app', target: '/etc/app.conf' }],
          volumes: [{ type: 'volume', source: 'shared', target: '/shared' }],
        },
        before: [
          {
            ...{ name: 'prepare', role: 'prepare', script: 'chmod 1777 /shared', user: '0' },
            volumes: [{ type: 'volume', source: 'shared', target: '/shared' }],
          },
        ],
        variables: ['RESULT_EXTRACT_ROWS'],
        inputs: { RESULT_EXTRACT_ROWS: { task: 'extract', result: 'rows' } },
        secrets: [{ secret: 'db', key: 'PASSWORD', variable: 'SECRET_DB_PASSWORD' }],
      },
    ],
    {
      file: { volumes: { shared: {} }, configs: { app: { file: './app.conf' } } },
      files: { 'dist/local/chain/app.conf': 'level=info\n', 'secrets/local/db/PASSWORD': 'hunter22' },
    },
  );
  engine.give(project.root);
}, 180_000);
afterAll(async () => {
  project?.remove();
  await engine?.remove();
}, 60_000);

const fairlead = (...args: string[]) => engine.fairlead(project.root, ...args);

it('runs pipelines, and says once that limits are not held', async () => {
  expect(engine.docker(['info', '--format', '{{.SecurityOptions}}'])).toContain('name=rootless');
  const { exitCode, stdout, stderr } = await fairlead('run', 'chain', '--progress', 'plain');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const [, ...lines] = stdout.split('\n');
  expect(lines.slice(0, 2)).toEqual([
    'warning: the engine does not hold the limits of memory and CPU that tasks have',
    '  = help: give it the cgroup controllers `memory` and `cpu`: rootless Docker needs cgroups of version 2, delegated to its user',
  ]);
  expect(lines.filter((line) => line.startsWith('warning:'))).toHaveLength(1);
  expect(lines).toContain('extract      > result rows=7');
  expect(lines).toContain('load         | 7 rows as 1000');
  expect(lines).toContain('load         | level=info');
}, 60_000);

it('opens a shell with what the task has', async () => {
  const shell = await fairlead('shell', 'chain/load', '--command', 'id -u; cat /etc/app.conf; echo "$ROWS"');
  expect({ exitCode: shell.exitCode, stdout: shell.stdout }).toEqual({
    exitCode: 0,
    stdout: '1000\nlevel=info\n7\n',
  });
}, 60_000);

it('leaves nothing after `down`', async () => {
  expect((await fairlead('down', '--volumes')).exitCode).toBe(0);
  const left = [
    engine.docker(['ps', '--all', '--quiet']),
    engine.docker(['volume', 'ls', '--quiet']),
    engine.docker(['network', 'ls', '--quiet', '--filter', 'type=custom']),
  ];
  expect(left).toEqual(['', '', '']);
}, 60_000);
