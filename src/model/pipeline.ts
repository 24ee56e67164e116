import type { Construct } from 'constructs';
import { refer } from '../features/reference/refer';
import type { Reference } from '../features/reference/reference';
import { unknownNameHelp } from '../support/unknown-name';
import { Element } from './element';
import { fieldSchemas } from './field-props';
import { parseProps } from './parse-props';
import { type PipelineProps, pipelineSchemas } from './pipeline-props';
import type { Fields } from './spec/task-spec';
import { parameterVariable } from './variable-names';

/** A DAG of tasks with a schedule or trigger, parameters, secrets, configs and volumes. */
export class Pipeline extends Element {
  readonly name: string;
  /** The settings that passed their check; see `toPipelineSpec`. */
  readonly settings: PipelineProps;
  protected override readonly subject: string;

  constructor(scope: Construct, id: string, props: PipelineProps = {}) {
    super(scope, id, 'pipeline');
    this.name = id;
    this.subject = id;
    this.checkName(id, 52);
    if (RESERVED.has(id)) this.problem(`pipeline name \`${id}\` is reserved`, 'choose another one');
    const parsed = parseProps(props, pipelineSchemas, ['defaults']);
    const defaults = parseProps(props.defaults ?? {}, fieldSchemas('task'), [], 'defaults');
    this.reportAll([...parsed.problems, ...defaults.problems]);
    this.settings = { ...(parsed.values as PipelineProps), defaults: defaults.values as Fields };
    this.checkTrigger();
  }

  /** A reference to one of the pipeline's parameters, for `args` and `env`. */
  parameter(name: string): Reference {
    const known = Object.keys(this.settings.parameters ?? {});
    if (!known.includes(name)) {
      this.problemHere(`parameter \`${name}\` is not defined`, unknownNameHelp(name, known));
      return refer({ ref: 'text', parts: [] });
    }
    return refer({ ref: 'parameter', name, variable: parameterVariable(name) });
  }

  private checkTrigger(): void {
    const { trigger, schedule } = this.settings;
    if (trigger === 'schedule' && !schedule) {
      this.problem(
        '`trigger` is `schedule`, but there is no schedule',
        "add `schedule: { cron: '0 2 * * *' }`",
      );
    }
    if (schedule && trigger && trigger !== 'schedule') {
      this.problem(`\`trigger\` is \`${trigger}\`, but there is a schedule`, 'keep one of the two');
    }
  }
}

const RESERVED = new Set(['environment', 'airflow', 'argocd']);
