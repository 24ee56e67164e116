import type { PipelineSpec } from '../model/spec/pipeline-spec';
import { RUN_VARIABLES } from '../support/run-variables';

/** The value that a run variable has in a template, for a start by hand. A result has none: the task before gives it. */
export function variableDefault(variable: string, pipeline: PipelineSpec): string {
  const run = Object.values(RUN_VARIABLES).find((v) => v.variable === variable);
  if (run) return run.default;
  const parameter = Object.values(pipeline.parameters).find((p) => p.variable === variable);
  return parameter?.default === undefined ? '' : String(parameter.default);
}
