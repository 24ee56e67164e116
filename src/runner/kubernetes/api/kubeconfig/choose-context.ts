import { kubeconfigProblem } from './kubeconfig-problem';

/** What decides in which context a command acts. */
export interface ContextChoice {
  /** The environment, and the contexts that it names. */
  readonly environment: { readonly name: string; readonly contexts: readonly string[] };
  /** Those of the kubeconfig, and the current one. */
  readonly known: readonly string[];
  readonly current: string | undefined;
}

/**
 * The context of an environment: the current one if the environment names it, else the only one that it names and the
 * kubeconfig has. Never one that it does not name.
 * @throws ClusterUnavailableError where none or several would do
 */
export function chooseContext({ environment, known, current }: ContextChoice): string {
  const { name, contexts } = environment;
  if (current !== undefined && contexts.includes(current)) return current;
  const [only, ...others] = contexts.filter((context) => known.includes(context));
  if (only !== undefined && others.length === 0) return only;
  const names = (list: readonly string[]) => list.map((context) => `\`${context}\``).join(', ');
  if (contexts.length === 0)
    throw kubeconfigProblem(
      `\`${name}\` names no context of the kubeconfig in which fairlead may act`,
      'say `contexts` in `pipelines/environments.ts`, or `--context`',
    );
  if (only !== undefined)
    throw kubeconfigProblem(
      `\`${name}\` could be in ${names([only, ...others])}`,
      'choose one with `--context`, or with `kubectl config use-context`',
    );
  throw kubeconfigProblem(
    `\`${name}\` is in ${names(contexts)}, which the kubeconfig does not have`,
    `it has ${names(known)}; \`--context\` takes one that the environment does not name`,
  );
}
