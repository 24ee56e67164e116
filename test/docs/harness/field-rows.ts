import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registry } from '../../../src/features/registry';

const SOURCE = readFileSync(join(__dirname, '../../../src/features/registry.ts'), 'utf8');

/** A row for each task field: name, what it is, default, which containers have it, and where it has a meaning. */
export function fieldRows(): string[][] {
  return Object.entries(registry).map(([name, { scope, pod, compose }]) => {
    const comment = new RegExp(`/\\*\\* ((?:(?!\\*/).)*) \\*/\\n  ${name},`).exec(SOURCE)?.[1] ?? '';
    const [what = '', value = ''] = comment.split(/ @default /);
    const missing = isMissing(pod) ? 'Compose' : isMissing(compose) ? 'Kubernetes' : 'both';
    return [`\`${name}\``, what.replace(/\.$/, ''), defaultText(value), scope, missing];
  });
}

function isMissing(meaning: object): boolean {
  return 'unsupported' in meaning;
}

/** `- none` is a sentence, everything else is code. */
function defaultText(value: string): string {
  if (value === '') return '';
  return value.startsWith('- ') ? value.slice(2) : `\`${value}\``;
}
