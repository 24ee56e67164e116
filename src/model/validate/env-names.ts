import type { Value } from '../../features/reference/reference';
import type { Problem } from '../../support/problem';
import { unknownNameHelp } from '../../support/unknown-name';
import type { ProjectSpec } from '../spec/project-spec';
import { eachTask, fieldLayers } from './each-task';

const RESERVED = /^(?:RUN|PARAM|RESULT)_/;

/** Names of run variables belong to the run, and a value sees only what stands before it. */
export function envNames(project: ProjectSpec): Problem[] {
  return eachTask(project, (task, _, report) => {
    for (const { path, fields } of fieldLayers(task)) {
      const env = (fields.env ?? {}) as Readonly<Record<string, Value>>;
      const before: string[] = [];
      for (const [name, value] of Object.entries(env)) {
        const field = `\`${path}env.${name}\``;
        const itself = typeof value !== 'string' && 'variable' in value && value.variable === name;
        if (RESERVED.test(name) && !itself) {
          report(
            `${field} is reserved: variables that begin with \`RUN_\`, \`PARAM_\` or \`RESULT_\` belong to the run`,
            'choose another name',
          );
        }
        for (const variable of envVariables(value)) {
          if (before.includes(variable)) continue;
          const later = Object.hasOwn(env, variable);
          if (later)
            report(`${field} refers to \`${variable}\`, which stands after it`, 'write that one first');
          else
            report(
              `${field} refers to \`${variable}\`, which is not in \`env\``,
              unknownNameHelp(variable, before),
            );
        }
        before.push(name);
      }
      for (const key of ['command', 'args'] as const) {
        const known = path.startsWith('environments.')
          ? [...before, ...Object.keys((task.fields.env ?? {}) as object)]
          : before;
        for (const item of (fields[key] ?? []) as readonly Value[]) {
          if (typeof item !== 'string' && (item.ref === 'config' || item.ref === 'secret')) {
            report(
              `\`${path}${key}\` takes a value of the ${item.ref} \`${item.resource}\` directly`,
              'put it in `env` and refer to it by `envValue(…)`',
            );
          }
          for (const variable of envVariables(item)) {
            if (known.includes(variable)) continue;
            report(
              `\`${path}${key}\` refers to \`${variable}\`, which is not in \`env\``,
              unknownNameHelp(variable, known),
            );
          }
        }
      }
    }
  });
}

function envVariables(value: Value): string[] {
  if (typeof value === 'string') return [];
  if (value.ref === 'env') return [value.variable];
  return value.ref === 'text' ? value.parts.flatMap(envVariables) : [];
}
