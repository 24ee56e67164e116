import { LABELS } from '../../../support/kubernetes-labels';
import { ProblemsError } from '../../../support/problems-error';
import { RESOURCE_KINDS } from '../api/resource-kinds';
import type { Manifest } from '../dist/manifest';

/** What is applied together: a folder of `dist/`. */
export interface ApplySet {
  /** `environment`, or the pipeline. */
  readonly owner: string;
  /** In the order in which they are applied. Without what only Argo CD starts. */
  readonly objects: readonly Manifest[];
}

/**
 * The objects of a folder as they are applied.
 * @throws ProblemsError for a kind that this fairlead does not know
 */
export function applySet(owner: string, objects: readonly Manifest[]): ApplySet {
  const order = Object.keys(RESOURCE_KINDS);
  const own = objects.filter(({ metadata }) => metadata.labels?.[LABELS.hook] !== 'true');
  const unknown = own.filter(({ kind }) => !order.includes(kind));
  if (unknown.length > 0)
    throw new ProblemsError(
      unknown.map(({ kind, metadata: { name } }) => ({
        message: `\`${owner}\` has the ${kind} \`${name}\`, and this fairlead applies no such objects`,
        help: 'update fairlead, or apply it with `kubectl apply --server-side`',
      })),
    );
  return {
    owner,
    objects: own.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
  };
}
