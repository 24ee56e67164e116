import { toVariable } from '../support/names';

/** The variable of a pipeline parameter: `table` is `PARAM_TABLE`. */
export function parameterVariable(name: string): string {
  return `PARAM_${toVariable(name)}`;
}

/** The variable of a task's result: `rows` of `extract` is `RESULT_EXTRACT_ROWS`. */
export function resultVariable(task: string, result: string): string {
  return `RESULT_${toVariable(task)}_${toVariable(result)}`;
}
