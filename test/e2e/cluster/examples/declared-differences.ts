import { fairlead } from '../../../support/fairlead';

interface Shown {
  readonly tasks: readonly { readonly environments: readonly [ShownTask, ShownTask] }[];
}
interface ShownTask {
  readonly orchestration: Readonly<Record<string, string>>;
  readonly containers: readonly {
    readonly name: string;
    readonly fields: Readonly<Record<string, string>>;
  }[];
}

/** The fields of a pipeline's tasks that `fairlead show` says are not the same in `local` and `staging`, each once. */
export async function declaredDifferences(root: string, pipeline: string): Promise<string[]> {
  const show = ['show', pipeline, '--env', 'local', 'staging', '--output', 'json'];
  const { tasks } = JSON.parse((await fairlead(root, ...show)).stdout) as Shown;
  const names = tasks.flatMap(({ environments: [local, staging] }) => [
    ...unequal(local.orchestration, staging.orchestration),
    ...local.containers.flatMap(({ name, fields }) =>
      unequal(fields, staging.containers.find((other) => other.name === name)?.fields ?? {}),
    ),
  ]);
  return [...new Set(names)].sort();
}

function unequal(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((key) => one[key] !== other[key]);
}
