import type { Problem } from './problem';

/** The text of one problem: message, place, help. */
export function formatProblem({ message, at, subject, help }: Problem): string {
  const lines = [`error: ${message}`];
  if (at) lines.push(`  --> ${at.file}:${at.line}:${at.column}${subject ? ` (${subject})` : ''}`);
  else if (subject) lines.push(`  --> ${subject}`);
  if (help) lines.push(`  = help: ${help}`);
  return lines.join('\n');
}
