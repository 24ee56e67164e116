import fc from 'fast-check';
import type { PipelineSpec } from '../../../src/model/spec/pipeline-spec';
import type { ProjectSpec } from '../../../src/model/spec/project-spec';
import type { TaskSpec } from '../../../src/model/spec/task-spec';
import { specs } from '../../support/specs';

const IMAGE = { repository: 'datakit', tag: '1.4.2' };
const RUN_DATE = { ref: 'run', variable: 'RUN_DATE' } as const;

const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,20}[a-z0-9])?$/);
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('$', '(', ')', '{', '}', 'RUN_DATE', 'A', '"', "'", '\n', ' ', '\\') }),
);
const value = fc.oneof(
  text,
  fc.constant(RUN_DATE),
  text.map((part) => ({ ref: 'text' as const, parts: [part, RUN_DATE, part] })),
);
const variable = fc
  .stringMatching(/^[A-Z][A-Z0-9_]{0,10}$/)
  .filter((name) => !/^(RUN|PARAM|RESULT)_/.test(name));

const fields = fc.record(
  {
    command: fc.array(text, { minLength: 1, maxLength: 3 }),
    args: fc.array(value, { maxLength: 4 }),
    env: fc.dictionary(variable, value, { maxKeys: 4, noNullPrototype: true }),
    envFrom: fc.constant([{ ref: 'config-all', resource: 'app' }]),
    mounts: fc.constantFrom(
      [{ mount: 'secret', resource: 'db', path: '/db' }],
      [{ mount: 'volume', resource: 'data', path: '/data', readOnly: true }],
    ),
    resources: fc.constantFrom({ cpu: { request: '100m' } }, { memory: { limit: '1024Mi' } }),
    egress: fc.constant([{ cidr: '10.0.0.0/8' }]),
    permissions: fc.constant([{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }]),
    annotations: fc.dictionary(label, text, { maxKeys: 2, noNullPrototype: true }),
    serviceAccount: fc.constantFrom(
      { name: 'shared-account' },
      { existing: 'cloud-account' },
      { annotations: { a: 'b' } },
    ),
    readOnlyRoot: fc.boolean(),
    tmp: fc.constantFrom(false as const, { size: '1Gi' }),
  },
  { requiredKeys: [] },
);

const orchestration = fc.record(
  {
    retries: fc.record({
      limit: fc.nat(5),
      delay: fc.nat(600),
      backoff: fc.constant('constant' as const),
      maxDelay: fc.constant(3600),
    }),
    timeout: fc.integer({ min: 1, max: 86400 }),
    fatalExitCodes: fc.uniqueArray(fc.integer({ min: 1, max: 255 }), { maxLength: 4 }),
    skipExitCodes: fc.uniqueArray(fc.integer({ min: 1, max: 255 }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

const task = fc.record({
  fields,
  orchestration,
  init: fc.uniqueArray(label, { maxLength: 2 }),
  sidecars: fc.uniqueArray(fc.tuple(label, fc.boolean()), { maxLength: 2, selector: ([name]) => name }),
  results: fc.constantFrom<TaskSpec['results'][]>({}, { rows: 'integer' }),
  after: fc.array(fc.nat(), { maxLength: 3 }),
});

const pipeline = fc
  .record({
    name: label,
    tasks: fc.uniqueArray(fc.tuple(label, task), { minLength: 1, maxLength: 4, selector: ([name]) => name }),
    scheduled: fc.boolean(),
    data: fc.dictionary(fc.stringMatching(/^[-._a-zA-Z0-9]{1,12}$/), text, {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  })
  .map(
    ({ name, tasks, scheduled, data }): PipelineSpec =>
      specs.pipeline(
        name,
        tasks.map(([id, about], index) =>
          toTask(
            id,
            about,
            tasks.slice(0, index).map(([other]) => other),
          ),
        ),
        {
          resources: {
            configs: { app: { name: 'app', data, perEnvironment: {} } },
            secrets: { db: { name: 'db', keys: ['USER', 'PASSWORD'] } },
            volumes: { data: { name: 'data', size: '1536Mi', accessMode: 'ReadWriteOnce' } },
          },
          ...(scheduled && {
            trigger: 'schedule',
            schedule: { cron: '0 2 * * *', timeZone: 'Etc/UTC', catchUp: false, concurrencyPolicy: 'Forbid' },
          }),
        },
      ),
  );

type About = typeof task extends fc.Arbitrary<infer T> ? T : never;

function toTask(
  id: string,
  { fields: own, orchestration: settings, init, sidecars, results, after }: About,
  before: string[],
): TaskSpec {
  const helper = (prefix: string, name: string) => ({
    name: `${prefix}-${name}`,
    fields: { image: IMAGE, args: own.args ?? [] },
  });
  return specs.task(id, own, {
    orchestration: settings,
    init: init.map((name) => helper('i', name)),
    sidecars: sidecars.map(([name, beforeInit]) => ({ ...helper('s', name), beforeInit })),
    results,
    dependsOn:
      before.length === 0 ? [] : [...new Set(after.map((index) => before[index % before.length] as string))],
  });
}

/** Projects that the model would accept, in one Kubernetes environment. */
export const projects: fc.Arbitrary<ProjectSpec> = fc
  .uniqueArray(pipeline, { minLength: 1, maxLength: 3, selector: ({ name }) => name })
  .map((pipelines) =>
    specs.project(specs.environment({ apiServer: [{ cidr: '10.96.0.1/32', port: 443 }] }), pipelines),
  );
