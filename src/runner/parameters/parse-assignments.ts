import type { Problem } from '../../support/problem';

/** `name=value` pairs as given to `-p`, and all mistakes at once. */
export function parseAssignments(texts: readonly string[]): {
  values: Record<string, string>;
  problems: Problem[];
} {
  const values: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const text of texts) {
    const at = text.indexOf('=');
    const name = text.slice(0, at);
    if (at <= 0) problems.push({ message: `\`-p ${text}\` is no assignment`, help: 'write `-p name=value`' });
    else if (Object.hasOwn(values, name)) problems.push({ message: `parameter \`${name}\` is given twice` });
    else values[name] = text.slice(at + 1);
  }
  return { values, problems };
}
