import { createHash } from 'node:crypto';
import { leftOf } from './left-of';
import { type PipelineProject, pipelineProject, type ScriptTask } from './pipeline-project';
import { runChain } from './run-chain';

let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

const SCRATCH = { type: 'volume', source: 'chain-task-work', target: '/work' };
const work = { volumes: [SCRATCH] };
const file = { volumes: { 'chain-task-work': {} } };
const HEALTHY = { healthcheck: { test: ['CMD', 'test', '-e', '/tmp/ready'], interval: '1s', retries: 30 } };

const task = (more: Partial<ScriptTask>): ScriptTask => ({
  name: 'task',
  script: 'true',
  scratch: ['chain-task-work'],
  service: work,
  ...more,
});

it('runs prepare, init, sidecar and main in order, with scratch space that is new for each attempt', async () => {
  project = await pipelineProject(
    [
      task({
        before: [
          { name: 'prepare', role: 'prepare', script: 'ls -A /work; chmod 1777 /work', ...work },
          { name: 'fetch', role: 'init', script: 'echo fetched > /work/file', user: '1000', ...work },
          {
            name: 'proxy',
            role: 'sidecar',
            waitUntilReady: true,
            script:
              'trap "echo proxy ends; exit" TERM; mkdir /tmp/www; cp /work/file /tmp/www; httpd -p 8080 -h /tmp/www; touch /tmp/ready; while true; do sleep 0.1; done',
            init: false,
            ...work,
            ...HEALTHY,
          },
        ],
        script: 'cat /work/file; wget -qO- http://127.0.0.1:8080/file; exit $(( ${RUN_ATTEMPT-1} < 2 ))',
        service: { ...work, network_mode: 'service:chain-task-proxy' },
        variables: ['RUN_ATTEMPT'],
        retries: { limit: 1, delaySeconds: 0, backoff: 'constant', maxDelaySeconds: 3600 },
      }),
    ],
    { file, variables: { RUN_ATTEMPT: '1' } },
  );
  const run = await runChain(project);
  const logs: Record<string, string> = {};
  for (const event of run.events) {
    if (event.type !== 'log') continue;
    const key = `${event.container ?? 'main'} ${event.attempt}`;
    logs[key] = `${logs[key] ?? ''}${event.text}`;
  }
  expect(logs).toEqual({
    'main 1': 'fetched\nfetched\n',
    'proxy 1': 'proxy ends\n',
    'main 2': 'fetched\nfetched\n',
    'proxy 2': 'proxy ends\n',
  });
  expect(run.states).toEqual({ task: 'succeeded' });
  expect(leftOf(project)).toEqual([]);
}, 90_000);

it('tells of a sidecar that ends before its task', async () => {
  project = await pipelineProject([
    task({
      scratch: [],
      service: {},
      script: 'sleep 2',
      before: [{ name: 'proxy', role: 'sidecar', script: 'exit 3' }],
    }),
  ]);
  const run = await runChain(project);
  expect(run.events.filter(({ type }) => type === 'message')).toEqual([
    expect.objectContaining({
      level: 'warning',
      text: 'sidecar `proxy`: exit code 3, while `task` goes on',
    }),
  ]);
  expect(run.exitCode).toBe(0);
}, 60_000);

it('starts the services of the environment, and keeps them for the next run', async () => {
  project = await pipelineProject([{ name: 'task', script: 'wget -qO- http://web.internal:8080/page' }], {
    services: ['web'],
    environmentFile: {
      services: {
        web: {
          image: 'fairlead-test/busybox:1',
          entrypoint: ['/bin/sh', '-c'],
          command: ['mkdir /tmp/www; echo "$$GREETING" > /tmp/www/page; httpd -f -p 8080 -h /tmp/www'],
          environment: { GREETING: '${SECRET_WEB_GREETING-}' },
          init: true,
          networks: { default: { aliases: ['web.internal'] } },
          healthcheck: { test: ['CMD', 'test', '-e', '/tmp/www/page'], interval: '1s' },
        },
      },
      'x-fairlead': {
        services: [
          { name: 'web', secrets: [{ secret: 'web', key: 'GREETING', variable: 'SECRET_WEB_GREETING' }] },
        ],
      },
    },
    files: { 'secrets/local/web/GREETING': 'hello' },
  });
  const first = await runChain(project);
  expect(
    first.events.flatMap((event) => (event.type === 'service' ? [`${event.service} ${event.state}`] : [])),
  ).toEqual(['web starting', 'web ready']);
  expect(first.stdout('task')).toBe('***\n');
  const second = await runChain(project);
  expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
  expect(leftOf(project)).toEqual([`${project.name}-web-1`]);
}, 90_000);

it('masks secret values in logs, and gives them to tasks as they are', async () => {
  const password = 'p$a ${X} "ß"';
  project = await pipelineProject(
    [
      {
        name: 'task',
        script:
          'printf "%s" "$$PASSWORD" | md5sum; echo "it is $$PASSWORD."; printf "%s" "$$PASSWORD" | base64; printf "p$$"; sleep 0.3; printf "a \\$${X} \\"ß\\"\\n"; cat /run/secrets/password >&2',
        service: {
          environment: { PASSWORD: '${SECRET_DB_PASSWORD-}' },
          secrets: [{ source: 'password', target: '/run/secrets/password' }],
        },
        secrets: [{ secret: 'db', key: 'PASSWORD', variable: 'SECRET_DB_PASSWORD' }],
      },
    ],
    {
      file: { secrets: { password: { file: '../../../secrets/local/db/PASSWORD' } } },
      files: { 'secrets/local/db/PASSWORD': password },
    },
  );
  const run = await runChain(project);
  const hash = createHash('md5').update(password).digest('hex');
  expect(run.stdout('task')).toBe(`${hash}  -\nit is ***.\n***\n***\n`);
  expect(JSON.stringify(run.events)).not.toContain('p$a');
  expect(run.exitCode).toBe(0);
}, 60_000);

it('gives each of 20 containers that exit at once its right state', async () => {
  const codes = [0, 1, 3, 137, 255];
  const tasks = Array.from({ length: 20 }, (_, i) => ({
    name: `t${i}`,
    script: `echo line; exit ${codes[i % codes.length]}`,
  }));
  project = await pipelineProject(tasks);
  const run = await runChain(project, { keepGoing: true });
  const exits = run.events.flatMap((event) =>
    event.type === 'attempt-ended'
      ? [[event.task, event.outcome.state === 'failed' ? event.outcome.exitCode : 0]]
      : [],
  );
  expect(Object.fromEntries(exits)).toEqual(
    Object.fromEntries(tasks.map(({ name }, i) => [name, codes[i % codes.length]])),
  );
  expect(tasks.map(({ name }) => run.stdout(name))).toEqual(tasks.map(() => 'line\n'));
  expect(leftOf(project)).toEqual([]);
}, 90_000);
