import type { Plan, PlanTask } from '../../assembly/plan';

/** What somebody who types `docker compose up` must give. */
export interface EnvironmentNeeds {
  /** Variables that must be set: secret values, and parameters without a default that Compose can hold. */
  readonly required: readonly string[];
  /** Files below the project that containers mount. */
  readonly files: readonly string[];
}

/** What the tasks of a pipeline need, and the stand-ins, all of which `docker compose up` starts. */
export function environmentNeeds(
  { tasks, environment }: Pick<Plan, 'tasks' | 'environment'>,
  required: readonly string[],
  ofStandIns: PlanTask['secrets'],
): EnvironmentNeeds {
  const all = [...tasks.flatMap(({ secrets }) => secrets), ...ofStandIns];
  const files = all.map(({ secret, key }) => `secrets/${environment}/${secret}/${key}`);
  return {
    required: unique([...required, ...all.flatMap(({ variable }) => variable ?? [])]),
    files: unique(files),
  };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
