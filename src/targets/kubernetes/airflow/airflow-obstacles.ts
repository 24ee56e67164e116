import type { Difference } from '../../../features/difference';
import { variablesOf } from '../../../features/variables';
import type { ResolvedTask } from '../../../model/resolve-task';

/**
 * Why a task can have no pod template for Airflow; nothing where it can.
 * KubernetesPodOperator appends its `env_vars` to the main container's entries. `args` are expanded from all entries, so a run
 * variable in them gets its value; an entry is expanded from those before it only, and other containers get none at all.
 */
export function airflowObstacles({ containers }: ResolvedTask): (Difference & { container: string })[] {
  return containers.flatMap(({ name, role, fields }) => {
    const found = role === 'main' ? envEntries(fields.env) : allEntries(fields);
    return found.map(([field, variable]) => ({
      container: name,
      field,
      reason:
        role === 'main'
          ? `no pod template for Airflow: an entry that refers to ${variable} stands before the \`env_vars\` that KubernetesPodOperator appends`
          : `no pod template for Airflow: KubernetesPodOperator gives ${variable} to the main container only`,
    }));
  });
}

function envEntries(env: unknown): [field: string, variable: string][] {
  return Object.entries((env ?? {}) as object).flatMap(([name, value]) =>
    [...variablesOf(value).keys()].map((variable): [string, string] => [`env.${name}`, variable]),
  );
}

function allEntries(fields: Readonly<Record<string, unknown>>): [field: string, variable: string][] {
  return Object.entries(fields).flatMap(([name, value]) =>
    [...variablesOf(value).keys()].map((variable): [string, string] => [name, variable]),
  );
}
