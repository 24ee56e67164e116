import { environmentOf } from '../assembly/environment-of';
import type { Finding } from '../assembly/finding';
import type { Scope } from '../assembly/scope';

/** What to do about findings, each advice once. */
export function findingHelp(findings: readonly Finding[], { environments }: Scope): string[] {
  const advice = findings.flatMap(({ path, kind }) => {
    const environment = environmentOf(path);
    const isManual = environments.some(
      ({ name, promotion }) => name === environment && promotion === 'manual',
    );
    return adviceOn(kind, isManual ? `fairlead promote ${environment}` : 'fairlead synth');
  });
  return [...new Set(advice)];
}

function adviceOn(kind: Finding['kind'], command: string): string[] {
  switch (kind) {
    case 'orphaned':
      return [];
    case 'unlisted':
      return ['move what fairlead did not write out of dist/'];
    case 'edited':
    case 'unreadable':
      return [`restore it from Git, or overwrite it with \`${command} --force\``];
    default:
      return [`\`${command}\` writes it anew`];
  }
}
