import type { Construct } from 'constructs';
import { z } from 'zod';
import { valueType } from '../features/definition/value-type';
import { refer } from '../features/reference/refer';
import type { Reference } from '../features/reference/reference';
import { unknownNameHelp } from '../support/unknown-name';
import { Element } from './element';
import { fieldSchemas } from './field-props';
import { orchestration } from './orchestration';
import { ORCHESTRATION_DEFAULTS, orchestrationSpec } from './orchestration-spec';
import { type ParsedProps, parseProps } from './parse-props';
import { Pipeline } from './pipeline';
import type { InitSpec, SidecarSpec, TaskSpec } from './spec/task-spec';
import type { TaskProps } from './task-props';
import { resultVariable } from './variable-names';

/** One container run to completion: image, arguments, environment, mounts, limits, retries, init steps, sidecars. */
export class Task extends Element {
  /** The ids from the pipeline down, joined by `-`. */
  readonly name: string;
  protected override readonly subject: string;
  private readonly dependencies = new Set<string>();
  private readonly spec: Omit<TaskSpec, 'dependsOn'>;

  constructor(scope: Construct, id: string, props: TaskProps) {
    super(scope, id, 'task');
    const pipeline = pipelineOf(this);
    this.name = this.node.path.slice(pipeline.node.path.length + 1).replaceAll('/', '-');
    this.subject = `${pipeline.name}/${this.name}`;
    this.checkName(this.name);
    const parsed = parseProps(props, SCHEMAS, ['dependsOn', 'init', 'sidecars', 'environments']);
    this.reportAll(parsed.problems);
    const refused = [...new Set(parsed.problems.map(({ path }) => path.split(/[.[]/)[0] ?? ''))];
    const { fields, rest } = split(parsed);
    const { description, results, ...settings } = rest;
    this.spec = {
      name: this.name,
      ...(typeof description === 'string' && { description }),
      fields,
      orchestration: { ...ORCHESTRATION_DEFAULTS, ...orchestrationSpec(settings) },
      results: (results as TaskSpec['results'] | undefined) ?? {},
      init: this.containers(props.init ?? [], 'init') as readonly InitSpec[],
      sidecars: this.containers(props.sidecars ?? [], 'sidecars') as readonly SidecarSpec[],
      environments: this.parseEnvironments(props.environments ?? {}),
      ...(refused.length > 0 && { refused }),
      ...(this.location && { location: this.location }),
    };
    this.addDependencies(props.dependsOn ?? []);
  }

  /** Makes later tasks wait for this one. */
  precedes(...later: readonly Task[]): void {
    for (const task of later) task.dependencies.add(this.name);
  }

  /** A reference to a result of this task, for `args` and `env` of a task that depends on it. */
  result(name: string): Reference {
    if (!Object.hasOwn(this.spec.results, name)) {
      const help = unknownNameHelp(name, Object.keys(this.spec.results));
      this.problemHere(`task \`${this.name}\` declares no result \`${name}\``, help);
    }
    return refer({ ref: 'result', task: this.name, name, variable: resultVariable(this.name, name) });
  }

  /** The task as the targets see it. */
  toSpec(): TaskSpec {
    return { ...this.spec, dependsOn: [...this.dependencies] };
  }

  /** What is given may come from JavaScript, or be `undefined` for a task that is spelt wrongly. */
  private addDependencies(dependsOn: unknown): void {
    const names = (Array.isArray(dependsOn) ? dependsOn : [undefined]).map((task: unknown) =>
      typeof task === 'string' ? task : (task as { name?: unknown } | null | undefined)?.name,
    );
    for (const name of names) if (typeof name === 'string') this.dependencies.add(name);
    if (!names.every((name) => typeof name === 'string')) {
      this.problem('`dependsOn` must be a list of tasks or of their names', 'write `dependsOn: [extract]`');
    }
  }

  private containers(list: readonly object[], key: 'init' | 'sidecars'): (InitSpec | SidecarSpec)[] {
    const schemas = {
      ...fieldSchemas('container'),
      name: z.string(),
      ...(key === 'sidecars' && { beforeInit: z.boolean() }),
    };
    return list.map((props, i) => {
      const { values, problems } = parseProps(props, schemas, [], `${key}[${i}]`);
      this.reportAll(problems);
      const { name, beforeInit = false, ...fields } = values;
      if (typeof name !== 'string') this.problem(`\`${key}[${i}].name\` is missing`);
      else this.checkName(name);
      if (!('image' in props) || props.image === undefined) this.problem(`\`${key}[${i}].image\` is missing`);
      return { name: String(name), fields, ...(key === 'sidecars' && { beforeInit: beforeInit === true }) };
    });
  }

  private parseEnvironments(environments: NonNullable<TaskProps['environments']>): TaskSpec['environments'] {
    const parsed = Object.entries(environments).map(([name, props]) => {
      const result = parseProps(
        props,
        { ...fieldSchemas('task'), ...orchestration },
        [],
        `environments.${name}`,
      );
      this.reportAll(result.problems);
      const { fields, rest } = split(result);
      return [name, { fields, orchestration: orchestrationSpec(rest) }] as const;
    });
    return Object.fromEntries(parsed);
  }
}

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  ...fieldSchemas('task'),
  ...orchestration,
  description: z.string(),
  results: z.record(
    z
      .string()
      .regex(
        /^[a-z][A-Za-z0-9]*([_-][A-Za-z0-9]+)*$/,
        'has a name that is refused: letters, digits, `-` and `_`',
      ),
    valueType,
  ),
};

function pipelineOf(task: Task): Pipeline {
  const pipeline = task.node.scopes.find((scope) => scope instanceof Pipeline);
  if (!pipeline) throw new TypeError(`task \`${task.node.id}\` is in no pipeline: give it one as its scope`);
  return pipeline;
}

function split({ values }: ParsedProps): { fields: Record<string, unknown>; rest: Record<string, never> } {
  const known = fieldSchemas('task');
  const pick = (isField: boolean) =>
    Object.fromEntries(Object.entries(values).filter(([key]) => Object.hasOwn(known, key) === isField));
  return { fields: pick(true), rest: pick(false) as Record<string, never> };
}
