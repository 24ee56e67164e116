import { diffAssembly } from '../../../src/assembly/diff/diff-assembly';
import { assemblyFolder } from '../../support/assembly-folder';
import { composeFolder, kubernetesFolder } from '../../support/hand-made-folders';
import { handMadePlan, handMadeTask } from '../../support/hand-made-plan';

const plan = handMadePlan();
const inCluster = handMadePlan({ environment: 'staging', target: 'kubernetes' });
const local = { environment: 'local', folder: 'local/orders' };
const staging = { environment: 'staging', folder: 'staging/orders' };

test('says nothing where nothing differs', () => {
  expect(diffAssembly([composeFolder(plan)], [composeFolder(plan)])).toEqual([]);
});

test('names the fields of a compose service in the words of the task', () => {
  const before = composeFolder(plan, {
    extract: {
      entrypoint: ['python'],
      command: ['--table', 'a'],
      environment: { LOG_LEVEL: 'INFO', OLD: '1' },
      mem_limit: '2g',
      volumes: [{ type: 'volume', source: 'shared', target: '/shared' }],
    },
  });
  const after = composeFolder(plan, {
    extract: {
      entrypoint: ['python3'],
      command: ['--table', 'b'],
      environment: { LOG_LEVEL: '$$x', NEW: '2' },
      mem_limit: '3g',
      volumes: [{ type: 'volume', source: 'shared', target: '/shared', read_only: true }],
      read_only: true,
    },
  });
  const subject = { ...local, task: 'extract', object: '' };
  expect(diffAssembly([before], [after])).toEqual([
    { ...subject, field: 'command', kind: 'changed', before: ['python'], after: ['python3'] },
    { ...subject, field: 'args', kind: 'changed', before: ['--table', 'a'], after: ['--table', 'b'] },
    { ...subject, field: 'env LOG_LEVEL', kind: 'changed', before: 'INFO', after: '$x' },
    { ...subject, field: 'env OLD', kind: 'removed', before: '1' },
    { ...subject, field: 'env NEW', kind: 'added', after: '2' },
    { ...subject, field: 'memory limit', kind: 'changed', before: '2g', after: '3g' },
    { ...subject, field: 'mount /shared read_only', kind: 'added', after: true },
    { ...subject, field: 'readOnlyRoot', kind: 'added', after: true },
  ]);
});

test('names the fields of a CronJob in the words of the task, with the container where it is not the main one', () => {
  const containers = [
    { name: 'monitor', role: 'sidecar', service: 'monitor', image: 'monitor:1' },
    { name: 'main', role: 'main', service: 'base', image: 'runner:1' },
  ] as const;
  const tasks = [handMadeTask('extract', { template: 'orders-extract', containers: [...containers] })];
  const from = { ...inCluster, tasks };
  const before = kubernetesFolder(from, {
    'extract/base': {
      env: [{ name: 'LOG_LEVEL', value: 'INFO' }],
      resources: { limits: { memory: '2Gi' }, requests: { cpu: '500m' } },
      securityContext: { runAsUser: 1000, capabilities: { drop: ['ALL'] } },
    },
  });
  const after = kubernetesFolder(from, {
    'extract/base': {
      env: [{ name: 'LOG_LEVEL', value: 'DEBUG' }],
      resources: { limits: { memory: '3Gi' }, requests: { cpu: '1' } },
      securityContext: { runAsUser: 1001, capabilities: { drop: ['ALL'], add: ['CHOWN'] } },
      volumeMounts: [{ name: 'shared', mountPath: '/shared' }],
    },
    'extract/monitor': { image: 'monitor:2' },
  });
  const subject = { ...staging, task: 'extract', object: '' };
  expect(diffAssembly([before], [after])).toEqual([
    { ...subject, field: 'monitor image', kind: 'changed', before: 'monitor:1', after: 'monitor:2' },
    { ...subject, field: 'env LOG_LEVEL', kind: 'changed', before: 'INFO', after: 'DEBUG' },
    { ...subject, field: 'memory limit', kind: 'changed', before: '2Gi', after: '3Gi' },
    { ...subject, field: 'cpu request', kind: 'changed', before: '500m', after: '1' },
    { ...subject, field: 'user', kind: 'changed', before: 1000, after: 1001 },
    { ...subject, field: 'capabilities add', kind: 'added', after: ['CHOWN'] },
    {
      ...subject,
      field: 'mount /shared',
      kind: 'added',
      after: 'shared',
    },
  ]);
});

test.each([
  ['compose', composeFolder, plan, local],
  ['kubernetes', kubernetesFolder, inCluster, staging],
] as const)('a task that came is one change, and so is one that went: %s', (_, folderOf, from, place) => {
  const more = { ...from, tasks: [...from.tasks, handMadeTask('audit', { needs: ['load'] })] };
  expect(diffAssembly([folderOf(from)], [folderOf(more)])).toEqual([
    { ...place, task: 'audit', object: 'task', field: '', kind: 'added' },
  ]);
  expect(diffAssembly([folderOf(more)], [folderOf(from)])).toEqual([
    { ...place, task: 'audit', object: 'task', field: '', kind: 'removed' },
  ]);
});

test('compares plans task by task, and leaves images to the containers', () => {
  const [extract, load] = plan.tasks;
  const after = handMadePlan({
    schedule: { cron: '0 2 * * *', timeZone: 'UTC', catchUp: false, concurrencyPolicy: 'Forbid' },
    tasks: [
      handMadeTask('extract', {
        retries: { limit: 5, delaySeconds: 300, backoff: 'constant', maxDelaySeconds: 300 },
        containers: [{ name: 'main', role: 'main', service: 'extract', image: 'new:2' }],
      }),
      { ...handMadeTask('load'), needs: [] },
    ],
  });
  expect(diffAssembly([composeFolder(plan)], [composeFolder(after)])).toEqual([
    { ...local, object: 'plan', field: 'schedule', kind: 'added', after: after.schedule },
    {
      ...local,
      task: 'extract',
      object: 'plan',
      field: 'retries limit',
      kind: 'changed',
      before: 3,
      after: 5,
    },
    {
      ...local,
      task: 'load',
      object: 'plan',
      field: 'needs',
      kind: 'changed',
      before: ['extract'],
      after: [],
    },
    {
      ...local,
      task: 'extract',
      object: '',
      field: 'image',
      kind: 'changed',
      before: extract?.containers[0]?.image,
      after: 'new:2',
    },
  ]);
  expect(load?.needs).toEqual(['extract']);
});

test('a plan that is not there leaves the objects of the tasks to be what they are', () => {
  const whole = kubernetesFolder(inCluster);
  const isPlan = ([, text]: [string, string]) => text.includes('plan.json');
  const without = { ...whole, files: new Map([...whole.files].filter((file) => !isPlan(file))) };
  expect(without.files.size).toBe(whole.files.size - 1);
  expect(diffAssembly([without], [whole])).toEqual([
    { ...staging, object: 'plan', field: '', kind: 'added' },
  ]);
  expect(diffAssembly([whole], [without])).toEqual([
    { ...staging, object: 'plan', field: '', kind: 'removed' },
  ]);
});

test('names other objects by kind and name, other files by path, and Airflow templates by task', () => {
  const policy = (port: number) => `kind: NetworkPolicy\nmetadata: { name: deny }\nspec: { port: ${port} }\n`;
  const pod = (image: string) => `kind: Pod\nspec: { containers: [{ name: base, image: ${image} }] }\n`;
  const folders = (n: number) => [
    assemblyFolder('staging/environment', { 'networkpolicy-deny.yaml': policy(n), 'config/app': `v=${n}` }),
    assemblyFolder('airflow/staging/orders', { 'extract.yaml': pod(`runner:${n}`) }),
    assemblyFolder(n === 1 ? 'staging/old' : 'staging/new', {}),
  ];
  const place = { environment: 'staging', folder: 'staging/environment' };
  expect(diffAssembly(folders(1), folders(2))).toEqual([
    { ...place, object: 'NetworkPolicy deny', field: 'spec port', kind: 'changed', before: 1, after: 2 },
    { ...place, object: 'file config/app', field: '', kind: 'changed', before: 'v=1', after: 'v=2' },
    { environment: 'staging', folder: 'staging/new', object: 'folder', field: '', kind: 'added' },
    { environment: 'staging', folder: 'staging/old', object: 'folder', field: '', kind: 'removed' },
    {
      environment: 'staging',
      folder: 'airflow/staging/orders',
      task: 'extract',
      object: '',
      field: 'image',
      kind: 'changed',
      before: 'runner:1',
      after: 'runner:2',
    },
  ]);
});

test('a file that only reads differently says so', () => {
  const before = assemblyFolder('staging/environment', { 'a.yaml': '# old\nkind: A\n' });
  const after = assemblyFolder('staging/environment', { 'a.yaml': '# new\nkind: A\n' });
  expect(diffAssembly([before], [after])).toEqual([
    {
      environment: 'staging',
      folder: 'staging/environment',
      object: 'file a.yaml',
      field: 'layout',
      kind: 'changed',
    },
  ]);
});

test.each(['a: [', '', 'services: []\nx-fairlead: { tasks: [{ containers: 1 }] }\n'])(
  'a file that somebody broke is one change, and the rest is compared: %j',
  (text) => {
    const before = assemblyFolder('local/orders', { 'compose.yaml': text, 'config/app': '1' });
    const intact = composeFolder(plan);
    const after = { ...intact, files: new Map([...intact.files, ['config/app', '2']]) };
    expect(diffAssembly([before], [after])).toContainEqual({
      ...local,
      object: 'file config/app',
      field: '',
      kind: 'changed',
      before: '1',
      after: '2',
    });
  },
);
