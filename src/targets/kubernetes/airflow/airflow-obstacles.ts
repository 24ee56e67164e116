import type { PlanTask } from '../../../assembly/plan';
import { variablesOf } from '../../../features/reference/variables';
import type { PlacedTask } from '../placed-task';

/**
 * Why a task can have no pod template for Airflow; nothing where it can.
 * KubernetesPodOperator appends its `env_vars` to the main container's entries. `args` are expanded from all entries, so a run
 * variable in them gets its value; an entry is expanded from those before it only, and other containers get none at all.
 */
export function airflowObstacles({ resolved, variables }: PlacedTask): PlanTask['differences'] {
  return resolved.containers.flatMap(({ name, role, fields }, index) => {
    if (!variables[index]?.size) return [];
    const [base, values] = role === 'main' ? ['env.', fields.env ?? {}] : ['', fields];
    return Object.entries(values).flatMap(([key, value]) =>
      [...variablesOf(value).keys()].map((variable) => ({
        container: name,
        field: `${base}${key}`,
        reason:
          role === 'main'
            ? `no pod template for Airflow: an entry that refers to ${variable} stands before the \`env_vars\` that KubernetesPodOperator appends`
            : `no pod template for Airflow: KubernetesPodOperator gives ${variable} to the main container only`,
      })),
    );
  });
}
