import type { ApplyEvent } from './apply-event';
import type { ApplyPlan } from './apply-plan';

/** What would be told if a plan were carried out. */
export function plannedEvents({ sets, secrets }: ApplyPlan): ApplyEvent[] {
  return [
    ...sets.flatMap(({ owner, objects, leftovers }): ApplyEvent[] => [
      ...objects.flatMap(({ manifest: { kind, metadata }, action }): ApplyEvent[] => {
        if (action === 'none' || action === 'adopt') return [];
        return [{ action: action === 'create' ? 'created' : 'changed', owner, kind, name: metadata.name }];
      }),
      ...leftovers.remove.map(({ kind, name }): ApplyEvent => ({ action: 'removed', owner, kind, name })),
      ...leftovers.keep.map(({ kind, name }): ApplyEvent => ({ action: 'kept', owner, kind, name })),
    ]),
    ...secrets
      .filter(({ set }) => set.length > 0)
      .map(
        ({ owner, name, set }): ApplyEvent => ({
          action: 'set',
          owner,
          kind: 'Secret',
          name,
          detail: set.join(', '),
        }),
      ),
  ];
}
