import type { PodDraft } from '../../features/draft/pod-draft';

/** What orchestration depends on, and what decides it. */
const FIXED: readonly [of: 'pod' | 'container', field: string, help: string][] = [
  ['pod', 'restartPolicy', 'an attempt is one start of the pod; write `retries`'],
  ['pod', 'activeDeadlineSeconds', 'write `timeout`'],
  ['container', 'restartPolicy', 'init steps and sidecars have theirs'],
  ['container', 'terminationMessagePath', 'write `results`'],
];

/** Notes how a draft stands, and gives a check that the escape hatch has left alone what orchestration depends on. */
export function fixedFields(draft: PodDraft): () => void {
  const read = () => FIXED.map(([of, field]) => (draft[of] as Readonly<Record<string, unknown>>)[field]);
  const before = read();
  return () => {
    for (const [index, value] of read().entries()) {
      const [of, field, help] = FIXED[index] ?? [];
      if (value !== before[index]) draft.context.problem(`kubernetes.${of}.${field}`, 'cannot be set', help);
    }
  };
}
