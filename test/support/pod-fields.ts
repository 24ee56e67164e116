import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DECLARATIONS = join(require.resolve('cdk8s-plus-28/package.json'), '../lib/imports/k8s.d.ts');

const LEAVES = ['Date', 'IntOrString', 'Quantity'];

/** The table that `src/features/pod/pod-fields.ts` must hold: all types below a PodSpec, read from the declarations of cdk8s-plus-28. */
export function declaredPodFields(): string {
  const source = readFileSync(DECLARATIONS, 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '');
  const types = new Map<string, string[]>();
  const pending = ['PodSpec'];
  for (let type = pending.pop(); type !== undefined; type = pending.pop()) {
    if (types.has(type)) continue;
    const fields = fieldsOf(source, type);
    types.set(type, fields);
    for (const field of fields) {
      const [, inner = ''] = /:\{?(\w+)/.exec(field) ?? [];
      if (/^[A-Z]/.test(inner) && !LEAVES.includes(inner)) pending.push(inner);
    }
  }
  return [...types]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, fields]) => `${type}\n${wrapped(fields)}\n`)
    .join('');
}

function fieldsOf(source: string, type: string): string[] {
  const [, body] = new RegExp(`^export interface ${type} \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(source) ?? [];
  if (body === undefined) throw new Error(`no interface ${type} in ${DECLARATIONS}`);
  const fields = [...body.matchAll(/readonly (\w+)\??: (?:\{\s*\[key: string\]: (\w+);\s*\}|([\w[\]]+));/g)];
  if (fields.length !== [...body.matchAll(/readonly /g)].length)
    throw new Error(`${type} has a field of a new form`);
  return fields.map(([, name, map, plain]) => `${name}:${map ? `{${map}}` : plain}`);
}

function wrapped(fields: readonly string[]): string {
  const lines = [' '];
  for (const field of fields) {
    const line = lines.at(-1) ?? '';
    if (line.length + field.length < 105) lines[lines.length - 1] = `${line} ${field}`;
    else lines.push(`  ${field}`);
  }
  return lines.join('\n');
}
