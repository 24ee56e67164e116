import type { ApplyEvent } from '../../runner/kubernetes/apply/apply-event';

/** What was done, and what would be. */
const WORDS: Readonly<Record<ApplyEvent['action'], readonly [done: string, planned: string]>> = {
  created: ['created', 'would create'],
  changed: ['changed', 'would change'],
  removed: ['removed', 'would remove'],
  kept: ['stays', 'would stay'],
  set: ['set', 'would set'],
  waiting: ['waiting for', 'waiting for'],
};

/** Something that applying did, as a line. */
export function formatApplyEvent({ action, owner, kind, name, detail }: ApplyEvent, dryRun: boolean): string {
  const [done, planned] = WORDS[action];
  return `${owner}  ${dryRun ? planned : done} ${kind} ${name}${detail === undefined ? '' : `: ${detail}`}\n`;
}
