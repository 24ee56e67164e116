import { registry } from '../features/registry';
import { deepMerge } from '../support/deep-merge';
import { LIBRARY_DEFAULTS, TASK_DEFAULTS } from './library-defaults';
import type { EnvironmentSpec } from './spec/environment-spec';
import type { PipelineSpec } from './spec/pipeline-spec';
import type { Fields, OrchestrationSpec, TaskSpec } from './spec/task-spec';

/** One container of a task as an environment runs it. */
export interface ResolvedContainer {
  readonly name: string;
  readonly role: 'init' | 'sidecar' | 'main';
  /** Container fields; the main one carries the task's own fields too. */
  readonly fields: Fields;
}

/** A task as one environment runs it: every default and override laid on. */
export interface ResolvedTask {
  readonly name: string;
  readonly orchestration: OrchestrationSpec;
  /** In start order, `main` last. */
  readonly containers: readonly ResolvedContainer[];
  readonly main: ResolvedContainer;
}

/**
 * Lays the layers of a task on each other, the later winning:
 * library, environment, pipeline, task, the environment's override for the task, the task's own `environments`.
 */
export function resolveTask(
  task: TaskSpec,
  pipeline: PipelineSpec,
  environment: EnvironmentSpec,
): ResolvedTask {
  const pipelines = resolvedIn.get(environment) ?? new WeakMap<PipelineSpec, Map<TaskSpec, ResolvedTask>>();
  const tasks = pipelines.get(pipeline) ?? new Map<TaskSpec, ResolvedTask>();
  resolvedIn.set(environment, pipelines.set(pipeline, tasks));
  const found = tasks.get(task) ?? resolve(task, pipeline, environment);
  tasks.set(task, found);
  return found;
}

/** Specs never change, and several checks and the target ask for the same task. */
const resolvedIn = new WeakMap<EnvironmentSpec, WeakMap<PipelineSpec, Map<TaskSpec, ResolvedTask>>>();

function resolve(task: TaskSpec, pipeline: PipelineSpec, environment: EnvironmentSpec): ResolvedTask {
  const own = task.environments[environment.name];
  const fields = merge([
    LIBRARY_DEFAULTS,
    TASK_DEFAULTS,
    environment.defaults,
    pipeline.defaults,
    task.fields,
    environment.overrides[`${pipeline.name}/${task.name}`],
    own?.fields,
  ]);
  const helper = (role: 'init' | 'sidecar') => (spec: { name: string; fields: Fields }) => ({
    name: spec.name,
    role,
    fields: merge([
      LIBRARY_DEFAULTS,
      containerFields(environment.defaults),
      containerFields(pipeline.defaults),
      { user: fields.user },
      spec.fields,
    ]),
  });
  const main: ResolvedContainer = { name: task.name, role: 'main', fields };
  const sidecars = (first: boolean) =>
    task.sidecars.filter((s) => s.beforeInit === first).map(helper('sidecar'));
  return {
    name: task.name,
    orchestration: { ...task.orchestration, ...own?.orchestration },
    containers: [...sidecars(true), ...task.init.map(helper('init')), ...sidecars(false), main],
    main,
  };
}

function merge(layers: readonly (Fields | undefined)[]): Fields {
  const given = layers.filter((layer) => layer !== undefined && Object.keys(layer).length > 0);
  const merged = given.reduce<Fields>((base, layer) => deepMerge(base, layer), {});
  // One name: the tag of one image says nothing about another.
  const image = given.findLast((layer) => layer?.image !== undefined)?.image;
  return image === undefined ? merged : { ...merged, image };
}

/** What a container says for itself alone; everything else is shared by all containers of a task. */
const OWN = new Set([
  'image',
  'command',
  'args',
  'env',
  'envFrom',
  'workingDir',
  'mounts',
  'ports',
  'startupProbe',
  'readinessProbe',
  'livenessProbe',
  'kubernetes',
  'compose',
]);

/** The defaults that hold for init steps and sidecars too: limits, user, security. */
function containerFields(fields: Fields): Fields {
  const scopes = registry as Readonly<Record<string, { scope: string }>>;
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => scopes[name]?.scope === 'container' && !OWN.has(name)),
  );
}
