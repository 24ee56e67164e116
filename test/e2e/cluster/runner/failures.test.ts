import type { AttemptOutcome } from '../../../../src/runner/events/attempt-outcome';
import { chainProject } from './chain-project';
import { outcomesByTask } from './outcomes-by-task';

const TASKS = `
    const secret = new SecretRef(this, 'gone', { keys: ['PASSWORD'], existing: 'gone' });
    const claim = new Volume(this, 'nowhere', { existing: 'nowhere' });
    const small = { cpu: { request: '10m', limit: '1' }, memory: { request: '16Mi', limit: '16Mi' } } as const;
    const big = { cpu: { request: '900', limit: '900' }, memory: { request: '16Mi', limit: '16Mi' } } as const;
    new Task(this, 'exit', { image, ...sh('exit 3') });
    new Task(this, 'no-command', { image, command: ['nowhere'] });
    new Task(this, 'no-image', { image: { repository: 'etl/nowhere', tag: '1' }, startupTimeout: '30s', command: ['x'] });
    new Task(this, 'never-pulled', { image: { repository: 'etl/nowhere', tag: '1' }, pullPolicy: 'Never', startupTimeout: '5s', command: ['x'] });
    new Task(this, 'no-secret', { image, env: { PASSWORD: secret.value('PASSWORD') }, ...sh('true') });
    new Task(this, 'no-claim', { image, mounts: [claim.at('/data')], ...sh('true') });
    new Task(this, 'no-account', { image, serviceAccount: { existing: 'nobody' }, ...sh('true') });
    new Task(this, 'too-big', { image, ...sh('true'), resources: big, startupTimeout: '5s' });
    new Task(this, 'out-of-memory', { image, ...sh('(x=a; while true; do x=$x$x; done); code=$?; sleep 1; exit $code'), resources: small });
    new Task(this, 'too-long', { image, ...sh('sleep 100'), timeout: '4s', gracePeriod: '1s' });
`;

const project = chainProject(TASKS);
jest.setTimeout(180_000);

const FAILED = { state: 'failed' };
const MISSING =
  'apply what `dist/` says; secret values come from whoever provides the secrets of the environment';

test('each failure says what happened and what to do', async () => {
  const outcomes = await outcomesOf('--keep-going');
  expect(outcomes).toEqual({
    exit: {
      ...FAILED,
      cause: 'exit-code',
      message: 'exit code 3',
      exitCode: 3,
      container: 'exit',
      main: true,
    },
    'no-command': {
      ...FAILED,
      cause: 'command-not-found',
      message: 'the image has no command `nowhere`',
      help: 'check `command` and `args`, and what the image holds',
      exitCode: 128,
      container: 'no-command',
      main: true,
    },
    'no-image': {
      ...FAILED,
      cause: 'image',
      message: expect.stringMatching(
        /^did not start within 30 s: the image `registry.fairlead.test\/etl\/nowhere:1` cannot be pulled: .+$/,
      ),
      help: 'check its name and tag, and that the nodes may pull from its registry',
      container: 'no-image',
      main: true,
    },
    'never-pulled': {
      ...FAILED,
      cause: 'image',
      message:
        'the node has no image `registry.fairlead.test/etl/nowhere:1`, and `imagePullPolicy` is `Never`',
      help: 'bring the image to the node, or let it be pulled',
      container: 'never-pulled',
      main: true,
    },
    'no-secret': {
      ...FAILED,
      cause: 'missing',
      message: 'there is no Secret `gone` in the namespace',
      help: MISSING,
      container: 'no-secret',
      main: true,
    },
    'no-claim': {
      ...FAILED,
      cause: 'missing',
      message: 'there is no PersistentVolumeClaim `nowhere` in the namespace',
      help: MISSING,
      main: false,
    },
    'no-account': {
      ...FAILED,
      cause: 'missing',
      message: 'there is no ServiceAccount `nobody` in the namespace',
      help: MISSING,
      main: false,
    },
    'too-big': {
      ...FAILED,
      cause: 'unschedulable',
      message: 'did not start within 5 s: no node takes it: 0/1 nodes are available: 1 Insufficient cpu',
      help: 'ask for less (`resources`), check `nodeSelector`, `tolerations` and `affinity`, or wait until a node has room',
      main: false,
    },
    'out-of-memory': {
      ...FAILED,
      cause: 'out-of-memory',
      message: 'out of memory: killed at its limit of 16Mi',
      help: 'raise `resources.memory.limit`, or use less',
      exitCode: 137,
      container: 'out-of-memory',
      main: true,
    },
    'too-long': {
      ...FAILED,
      cause: 'timeout',
      message: 'took longer than 4 s',
      help: 'raise `timeout` if it needs longer',
      main: false,
    },
  });
});

test('a quota that is used up is waited for, and then told', async () => {
  await project.kubectl('create', 'quota', 'none', '--hard=pods=0');
  const outcomes = await outcomesOf('--only', 'too-big');
  await project.kubectl('delete', 'quota', 'none');
  expect(outcomes).toEqual({
    'too-big': {
      ...FAILED,
      cause: 'quota',
      message:
        'did not start within 5 s: the quota of the namespace is used up: none, requested: pods=1, used: pods=0, limited: pods=0',
      help: 'ask for less (`resources`), run fewer tasks at once (`--parallel`), or let the quota be raised',
      main: false,
    },
  });
});

async function outcomesOf(...options: readonly string[]): Promise<Record<string, AttemptOutcome>> {
  const { stdout } = await project.fairlead(
    'run',
    'chain',
    '--env',
    'staging',
    '--progress',
    'json',
    ...options,
  );
  return outcomesByTask(stdout);
}
