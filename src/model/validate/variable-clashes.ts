import type { Problem } from '../../support/problem';
import type { ProjectSpec } from '../spec/project-spec';
import { parameterVariable, resultVariable } from '../variable-names';

/** Two names must not fold onto one variable: `a-b` and `a_b` are both `A_B`. */
export function variableClashes({ pipelines }: ProjectSpec): Problem[] {
  return pipelines.flatMap((pipeline) => {
    const names: [string, string][] = [
      ...Object.keys(pipeline.parameters).map((name): [string, string] => [
        parameterVariable(name),
        `parameter \`${name}\``,
      ]),
      ...pipeline.tasks.flatMap((task) =>
        Object.keys(task.results).map((result): [string, string] => [
          resultVariable(task.name, result),
          `result \`${result}\` of \`${task.name}\``,
        ]),
      ),
    ];
    const owners = new Map<string, string>();
    return names.flatMap(([variable, owner]) => {
      const other = owners.get(variable);
      owners.set(variable, owner);
      if (!other) return [];
      return [
        {
          message: `${other} and ${owner} are the same variable \`${variable}\``,
          subject: pipeline.name,
          ...(pipeline.location && { at: pipeline.location }),
          help: 'rename one of them',
        },
      ];
    });
  });
}
