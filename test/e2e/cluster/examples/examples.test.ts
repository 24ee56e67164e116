import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkBlocks } from '../../../docs/harness/check-blocks';
import { readPages } from '../../../docs/harness/page';
import { pageFolders } from '../../../docs/harness/page-folder';
import { shell } from '../../../docs/harness/shell';
import type { ExampleRun } from '../../../support/example-run';
import { REPOSITORY } from '../../../support/repository';
import { type StagingExamples, stagingExamples } from '../../../support/staging-examples';
import { declaredDifferences } from './declared-differences';
import { effectsOfLocal, effectsOfStaging } from './effects';
import { saidBy, withoutRun } from './said-by';

jest.setTimeout(300_000);

const PIPELINES = readdirSync(join(REPOSITORY, 'dist/staging')).filter((name) => name !== 'environment');
const DATE = ['--date', '2026-01-31'];
/** Beside the registry and the level of logs: how soon to try again, and memory that containers share. */
const OWN_DIFFERENCES: Readonly<Record<string, readonly string[]>> = {
  customers: ['retries'],
  kerberos: ['mount /tmp/krb5cc'],
};
/** Pages that show what can be done with them in a cluster. */
const PAGES = ['docs/debug.md', 'docs/schedules-and-triggers.md'];
/** What `customers` asks of a cluster, and no namespace has. */
const priorityClass = {
  apiVersion: 'scheduling.k8s.io/v1',
  kind: 'PriorityClass',
  metadata: { name: 'high-priority' },
  value: 1000,
};

const { home } = pageFolders();

let examples: StagingExamples;
let runs: { readonly local: ExampleRun; readonly staging: ExampleRun };
beforeAll(async () => {
  examples = await stagingExamples();
  await examples.cluster.kubectl('apply', '-f', '-', [priorityClass]);
  await examples.cluster.kubectl('label', 'nodes', '--all', '--overwrite', 'node-type=data-processing');
}, 1_200_000);
afterAll(async () => {
  await examples?.cluster.kubectl('label', 'nodes', '--all', 'node-type-');
  await examples?.cluster.kubectl('delete', 'priorityclass', 'high-priority', '--ignore-not-found');
  await examples?.remove();
}, 120_000);

it('brings all of them into the cluster', async () => {
  expect(await examples.fairlead('apply', '--env', 'staging')).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/\nstaging \(\S+\): \d+ created, 0 as before\n$/),
    stderr: 'warehouse-schema was not started: only Argo CD does that on each deployment\n',
  });
});

/** All lines but those of the level DEBUG, which only `local` has. */
function told(run: ExampleRun) {
  const containers = Object.entries(saidBy(run));
  return Object.fromEntries(
    containers.map(([name, lines]) => [name, lines.filter((line) => !line.startsWith('DEBUG '))]),
  );
}

describe.each(PIPELINES)('%s', (pipeline) => {
  beforeAll(async () => {
    runs = {
      local: await examples.local.run(pipeline, ...DATE),
      staging: await examples.run(pipeline, ...DATE),
    };
  });

  it('has the same states and results in staging as in local', () => {
    const outcome = ({ exitCode, states, results, reasons, stderr }: ExampleRun) =>
      JSON.parse(withoutRun(JSON.stringify({ exitCode, states, results, reasons, stderr })));
    expect(runs.local.exitCode).toBe(0);
    expect(outcome(runs.staging)).toEqual(outcome(runs.local));
  });

  it('differs only where `fairlead show` says so', async () => {
    expect(await declaredDifferences(examples.local.root, pipeline)).toEqual([
      'env LOG_LEVEL',
      'image',
      ...(OWN_DIFFERENCES[pipeline] ?? []),
    ]);
    if (pipeline === 'debug') expectSameSurroundings(runs);
    else expect(told(runs.staging)).toEqual(told(runs.local));
  });
});

/** What `debug` sees is the same but for addresses, disks, memory, and the variables that every pod has. */
function expectSameSurroundings({ local, staging }: typeof runs) {
  const section = (run: ExampleRun, title: string) =>
    run
      .said('look')
      .replaceAll('\r\n', '\n')
      .split(/^== /m)
      .find((text) => text.startsWith(`${title}\n`))
      ?.split('\n');
  expect(local.said('look')).toContain('== Identity\r\n');
  expect(staging.said('look')).toContain('== Identity\n');
  for (const title of ['Identity', 'Connections'])
    expect(section(staging, title)).toEqual(section(local, title));
  const variables = section(staging, 'Environment')?.filter((line) => !line.startsWith('  KUBERNETES_'));
  expect(variables).toEqual(
    section(local, 'Environment')?.map((line) => line.replace('LOG_LEVEL=DEBUG', 'LOG_LEVEL=INFO')),
  );
}

it('leaves the same rows, objects and files', async () => {
  const effects = await effectsOfLocal(examples);
  expect(effects.warehouse).toContain('== silver.orders\n{');
  expect(effects.objects).toContain('== ./silver/orders/2026-01-31.csv\n');
  expect(effects.files).toContain('== ./RUN/orders-clean.csv\n');
  expect(await effectsOfStaging(examples)).toEqual(effects);
});

describe('what is shown of them', () => {
  let run: ReturnType<typeof shell>;
  beforeAll(async () => {
    const { kubeconfig } = examples.cluster;
    run = shell(home, { KUBECONFIG: kubeconfig, PATH: `${dirname(kubeconfig)}:${process.env.PATH}` });
    expect(await examples.run('orders', ...DATE)).toMatchObject({ exitCode: 0 });
  });

  it.each(readPages().filter(({ path }) => PAGES.includes(path)))('by $path happens', (page) => {
    const blocks = page.blocks.map((block) => ({
      ...block,
      text: block.text.replaceAll('airflow-staging', examples.namespace),
    }));
    checkBlocks({ ...page, blocks }, { folder: examples.local.root, run, engine: 'cluster' });
  });
});
