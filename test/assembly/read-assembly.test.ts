import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { listPipelines } from '../../src/assembly/list-pipelines';
import { readAssembly } from '../../src/assembly/read-assembly';
import { readPipeline } from '../../src/assembly/read-pipeline';
import { writeAssembly } from '../../src/assembly/write-assembly';
import { FileCache } from '../../src/support/file-cache';
import { assemblyFolder } from '../support/assembly-folder';
import { composeFolder, kubernetesFolder } from '../support/hand-made-folders';
import { handMadePlan } from '../support/hand-made-plan';
import { temporaryFolder } from '../support/temporary-folder';
import { readTree, writeTree } from '../support/tree';

const folder = temporaryFolder();
const dist = () => join(folder.path, 'dist');
const local = handMadePlan({ description: 'costs $5, $(X) and $${Y}' });
const staging = handMadePlan({ environment: 'staging', target: 'kubernetes', description: 'costs $5' });

beforeEach(async () => {
  const folders = [
    assemblyFolder('local/environment', { 'compose.yaml': 'networks: {}\n' }),
    composeFolder(local),
    assemblyFolder('staging/environment', { 'namespace-shop.yaml': 'kind: Namespace\n' }),
    kubernetesFolder(staging),
    assemblyFolder('airflow/staging/orders', { 'extract.yaml': 'kind: Pod\n' }),
  ];
  await writeAssembly(dist(), folders, { version: '1.0.0' });
});

test('finds environments and pipelines, and no reserved folder', () => {
  writeTree(dist(), { 'local/scratch/notes.txt': '', 'README.md': '' });
  expect(listPipelines(dist())).toEqual(
    new Map([
      ['local', ['orders']],
      ['staging', ['orders']],
    ]),
  );
  expect(listPipelines(join(folder.path, 'nowhere'))).toEqual(new Map());
});

test('reads the same plan from a compose file and from a ConfigMap', () => {
  const assembly = readAssembly(dist());
  expect([...assembly].map(([name, pipelines]) => [name, [...pipelines.keys()]])).toEqual([
    ['local', ['orders']],
    ['staging', ['orders']],
  ]);
  expect(assembly.get('local')?.get('orders')).toMatchObject({
    environment: 'local',
    pipeline: 'orders',
    path: 'local/orders',
    directory: join(dist(), 'local/orders'),
    plan: local,
    lock: { generator: 'fairlead', version: '1.0.0', source: 'pipelines/orders.ts' },
  });
  expect(readPipeline(dist(), 'staging', 'orders').plan).toEqual(staging);
  expect([...readPipeline(dist(), 'staging', 'orders').files.keys()]).toEqual([
    'configmap-orders-plan.yaml',
    'cronjob-extract.yaml',
    'cronjob-load.yaml',
  ]);
});

test.each([
  ['lokal', 'orders', 'error: `lokal` is no environment of `dist/`\n  = help: did you mean `local`?'],
  ['local', 'order', 'error: `local` has no pipeline `order`\n  = help: did you mean `orders`?'],
  ['local', 'environment', 'error: `local` has no pipeline `environment`\n  = help: known: `orders`'],
  [
    'prod',
    'orders',
    'error: `prod` is no environment of `dist/`\n  = help: known: `local`, `staging`; `fairlead promote prod` writes one that `fairlead synth` leaves alone',
  ],
])('an unknown name is an error: %s %s', (environment, pipeline, message) => {
  expect(() => readPipeline(dist(), environment, pipeline)).toThrow(new Error(message));
});

test('a pipeline that an environment promoted by hand does not have yet is to be promoted', async () => {
  const shared = assemblyFolder('production/environment', { 'namespace-shop.yaml': 'kind: Namespace\n' });
  await writeAssembly(dist(), [shared], { version: '1.0.0', promotion: () => ({ images: {} }) });
  expect(() => readPipeline(dist(), 'production', 'orders')).toThrow(
    new Error(
      'error: `production` has no pipeline `orders`\n  = help: `fairlead promote production orders` brings it there',
    ),
  );
  expect(() => readPipeline(dist(), 'production', 'ordrs')).toThrow(
    new Error('error: `production` has no pipeline `ordrs`\n  = help: none is defined'),
  );
});

test('an empty dist/ says what to do', () => {
  expect(() => readPipeline(join(folder.path, 'none'), 'local', 'orders')).toThrow(
    new Error(`error: there is nothing in \`${folder.path}/none\`\n  = help: run \`fairlead synth\` first`),
  );
});

const restore = 'restore it from Git, or write it anew with `fairlead synth`';
const force = 'restore it from Git, or write it anew with `fairlead synth --force`';

test('files that are not what the lock says are refused, all of them', () => {
  const at = (file: string) => join(dist(), 'staging/orders', file);
  writeFileSync(at('cronjob-extract.yaml'), 'kind: CronJob\n');
  rmSync(at('cronjob-load.yaml'));
  writeFileSync(at('fairlead.journal'), '');
  expect(() => readPipeline(dist(), 'staging', 'orders')).toThrow(
    new Error(
      `error: \`${at('cronjob-extract.yaml')}\` is not what fairlead wrote
  = help: ${force}
error: \`${at('cronjob-load.yaml')}\` is missing
  = help: ${force}
error: \`${at('')}\` is half written: a synthesis or a promotion was interrupted
  = help: ${force}`,
    ),
  );
});

test('a damaged lock is refused', () => {
  const lock = join(dist(), 'local/orders/fairlead.lock');
  writeFileSync(lock, '{}');
  expect(() => readPipeline(dist(), 'local', 'orders')).toThrow(
    new Error(`error: \`${lock}\` cannot be read\n  = help: ${restore}`),
  );
});

describe('a plan that this fairlead cannot use', () => {
  async function refusal(content: string): Promise<string> {
    const files = { 'compose.yaml': content };
    await writeAssembly(dist(), [assemblyFolder('local/orders', files)], { version: '1.0.0', force: true });
    try {
      readAssembly(dist());
    } catch (error) {
      return (error as Error).message.replaceAll(dist(), 'dist');
    }
    return 'accepted';
  }

  test('is newer', async () => {
    expect(await refusal(stringify({ 'x-fairlead': { planVersion: 2, whatever: true } }))).toBe(
      'error: `dist/local/orders/compose.yaml` has a plan of version 2; this fairlead reads version 1\n  = help: update fairlead',
    );
  });

  test('has a wrong field', async () => {
    const plan = { ...local, trigger: 'sometimes', extra: 1 };
    expect(await refusal(stringify({ 'x-fairlead': plan }))).toBe(
      `error: the plan in \`dist/local/orders/compose.yaml\` is wrong at \`trigger\`: Invalid option: expected one of "manual"|"schedule"|"on-deploy"
  = help: write it anew with \`fairlead synth\`
error: the plan in \`dist/local/orders/compose.yaml\` is wrong at \`.\`: Unrecognized key: "extra"
  = help: write it anew with \`fairlead synth\``,
    );
  });

  test('is no YAML, or not there', async () => {
    expect(await refusal('a: [')).toMatch(/^error: the plan in `dist\/local\/orders` cannot be read: /);
    expect(await refusal('services: {}\n')).toBe(
      'error: the plan in `dist/local/orders/compose.yaml` is wrong at `.`: Invalid input: expected object, received undefined\n  = help: write it anew with `fairlead synth`',
    );
  });
});

test('what is read is what was written', () => {
  const file = join(dist(), 'local/orders/compose.yaml');
  expect(readPipeline(dist(), 'local', 'orders').files.get('compose.yaml')).toBe(readFileSync(file, 'utf8'));
  expect(readTree(dist())['local/orders/compose.yaml']).toContain('costs $$5, $$(X) and $$$${Y}');
});

describe('with a cache', () => {
  const read = () => readPipeline(dist(), 'local', 'orders', new FileCache(folder.path, 'cache'));
  const file = () => join(dist(), 'local/orders/compose.yaml');

  test('reads the same', () => {
    const first = read();
    expect(first).toEqual(readPipeline(dist(), 'local', 'orders'));
    expect(read()).toEqual(first);
    expect(Object.keys(readTree(join(folder.path, 'cache'))).sort()).toEqual(['lock.cache', 'plan.cache']);
  });

  test('refuses what was edited by hand all the same', () => {
    read();
    writeFileSync(file(), `${readFileSync(file(), 'utf8')}# mine\n`);
    expect(read).toThrow(`error: \`${file()}\` is not what fairlead wrote`);
  });

  test('reads anew what was written anew', async () => {
    read();
    const changed = handMadePlan({ description: 'another' });
    await writeAssembly(dist(), [composeFolder(changed)], { version: '1.0.0' });
    expect(read().plan).toEqual(changed);
  });
});
