import fc from 'fast-check';
import { clusterFolders } from '../../../../src/cli/cluster/cluster-folders';
import { clusterProject } from '../../../support/cluster-project';

const project = clusterProject('agreement');
const { kubectl, fairlead, write } = project;
jest.setTimeout(600_000);

/** A state of `pipelines/`: everything of it may come, change and go. */
interface Source {
  readonly level: string;
  readonly rules: string | undefined;
  readonly watches: boolean;
  readonly check: 'none' | 'last' | 'first';
  readonly second: boolean;
  readonly settings: string;
}
const sources: fc.Arbitrary<Source> = fc.record({
  level: fc.constantFrom('INFO', 'DEBUG'),
  rules: fc.constantFrom(undefined, 'keep all', 'keep some'),
  watches: fc.boolean(),
  check: fc.constantFrom('none', 'last', 'first'),
  second: fc.boolean(),
  settings: fc.constantFrom('strict', 'lax'),
});

/** What somebody does in the cluster meanwhile. */
const INTERFERENCES = {
  nothing: async () => '',
  'deletes the plan': () => kubectl('delete', 'configmap', 'orders-plan', '--ignore-not-found'),
  'deletes a template': () => kubectl('delete', 'cronjob', 'orders-load', '--ignore-not-found'),
  'deletes the settings': () => kubectl('delete', 'configmap', 'settings', '--ignore-not-found'),
} as const;
const interferences = fc.constantFrom(...(Object.keys(INTERFERENCES) as (keyof typeof INTERFERENCES)[]));

const CHECK = "const check = new Task(this, 'check', { image, command: ['true'] });";
const task = ({ level, rules, watches, check }: Source) => `
    const image = { repository: 'library/busybox', tag: '1.37' };
    const mounts = [${rules === undefined ? '' : `new Config(this, 'rules', { data: { 'rules.txt': '${rules}' } }).at('/rules')`}];
    const load = new Task(this, 'load', { image, command: ['true'], mounts, env: { LEVEL: '${level}', MODE: settings.value('MODE') } });
    ${check === 'none' ? '' : CHECK}
    ${check === 'first' ? 'check.precedes(load);' : ''}${check === 'last' ? 'load.precedes(check);' : ''}
    ${watches ? "new Task(this, 'watch', { image, command: ['true'], permissions: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }], egress: [{ cidr: '10.0.0.0/8', ports: [{ port: 443 }] }] });" : ''}`;
const pipeline = (name: string, body: string) =>
  `export class ${name} extends Pipeline { constructor(scope: never, id: string) { super(scope, id, {});${body}\n} }\n`;
const files = (source: Source) => ({
  'pipelines/all.ts': `import { Config, Pipeline, project, Task } from 'fairlead';
const settings = new Config(project, 'settings', { data: { MODE: '${source.settings}' } });
${pipeline('Orders', task(source))}${source.second ? pipeline('Second', task({ ...source, rules: undefined, watches: false })) : ''}`,
});

interface Report {
  readonly objects: readonly {
    readonly action: string;
    readonly owner: string;
    readonly kind: string;
    readonly name: string;
  }[];
  readonly asBefore: number;
}
const apply = async (...options: string[]): Promise<Report> => {
  const { code, stdout, stderr } = await fairlead([
    'apply',
    '--env',
    'staging',
    '--output',
    'json',
    ...options,
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { objects, asBefore } = JSON.parse(stdout) as Report;
  return { objects: objects.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)), asBefore };
};
const key = ({ owner, kind, name }: Report['objects'][number]) => `${owner} ${kind} ${name}`;
const differences = async (): Promise<{ readonly folder: string }[]> =>
  JSON.parse((await fairlead(['diff', '--live', '--env', 'staging', '--output', 'json'])).stdout);
/** Everything of fairlead that stands there but its own records. */
const standing = async () =>
  (
    await kubectl(
      ...['get', 'cm,cronjob,sa,secret,networkpolicy,role,rolebinding', '--selector'],
      ...['app.kubernetes.io/managed-by=fairlead,!fairlead.dev/applied', '--output'],
      'jsonpath={range .items[*]}{.kind} {.metadata.name}{"\\n"}{end}',
    )
  )
    .split('\n')
    .filter(Boolean)
    .sort();

it('does what --dry-run and diff --live have said, leaves what others have made, and then has nothing left to do', async () => {
  const labels = { 'app.kubernetes.io/managed-by': 'fairlead', 'fairlead.dev/pipeline': 'orders' };
  let isBegun = false;
  await fc.assert(
    fc.asyncProperty(sources, interferences, async (source, interference) => {
      await write(files(source));
      if (isBegun) await INTERFERENCES[interference]();
      const planned = await apply('--dry-run');
      const changes = await differences();
      const done = await apply();
      expect(done).toEqual(planned);
      // What would change in a folder is a difference there, and the other way round.
      const folders = (names: readonly string[]) => [...new Set(names)].sort();
      expect(folders(changes.map(({ folder }) => folder.replace('staging/', '')))).toEqual(
        folders(done.objects.map(({ owner }) => owner)),
      );
      expect(await apply()).toEqual({ objects: [], asBefore: expect.any(Number) });
      expect(await differences()).toEqual([]);
      if (!isBegun)
        await kubectl('create', '-f', '-', [
          { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'alien', labels } },
        ]);
      isBegun = true;
      expect(await standing()).toEqual(['ConfigMap alien', ...written()].sort());
    }),
    { numRuns: 12, seed: 20261126 },
  );
});

/** What stands in `dist/`, but the namespace. */
function written(): string[] {
  const { environment, pipelines } = clusterFolders(`${project.root}/dist`, 'staging', []);
  return [environment, ...pipelines]
    .flatMap(({ objects }) => objects)
    .filter(({ kind }) => kind !== 'Namespace')
    .map(({ kind, metadata }) => `${kind} ${metadata.name}`);
}
