import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature } from '../../src/features/definition/feature';
import { registry } from '../../src/features/registry';
import { composeService } from '../../src/features/service/compose-service';
import golden from '../golden/unsupported.json';

const SOURCES = join(__dirname, '../../src/features');
const source = readFileSync(join(SOURCES, 'registry.ts'), 'utf8');
const declarations = readFileSync(
  join(require.resolve('cdk8s-plus-28/package.json'), '../lib/imports/k8s.d.ts'),
  'utf8',
);
const fields = Object.entries(registry) as [string, Feature][];

/** Every meaning that an engine does not have, in the order of the registry. */
const lacking = fields.flatMap(([field, { pod, compose }]) => [
  ...('unsupported' in pod ? [{ field, engine: 'kubernetes', reason: pod.unsupported }] : []),
  ...('unsupported' in compose ? [{ field, engine: 'compose', reason: compose.unsupported }] : []),
]);

function fileOf(field: string): string {
  return field.replace(/[A-Z]+/g, (letters) => `-${letters.toLowerCase()}`);
}

/** Whether Kubernetes has the field `Type.field`, or the type. */
function inKubernetes(name: string): boolean {
  const [type, field] = name.split('.');
  const [body] =
    new RegExp(`^export interface (?:${type}|Kube${type}Props) \\{[\\s\\S]*?^\\}`, 'm').exec(declarations) ??
    [];
  return body !== undefined && (field === undefined || new RegExp(`readonly ${field}\\?`).test(body));
}

describe('registry', () => {
  it.each(fields.map(([field]) => field))(
    'has %s with one line of documentation, a file and a test',
    (field) => {
      const [, text = ''] = new RegExp(`^  /\\*\\* (.+) \\*/\\n  ${field},$`, 'm').exec(source) ?? [];
      expect(text).toMatch(
        field === 'image' ? /^[A-Z].+\.$/ : /^[A-Z].+\. @default (- .+|'.+'|true|false|\d+)$/,
      );
      expect(existsSync(join(SOURCES, `${fileOf(field)}.ts`))).toBe(true);
      expect(existsSync(join(__dirname, `${fileOf(field)}.test.ts`))).toBe(true);
    },
  );

  it('imports every field once, sorted by file', () => {
    const files = [...source.matchAll(/^import .+ from '\.\/(.+)';$/gm)].map(([, file = '']) => file);
    expect(files).toEqual([...new Set(files)].sort());
    expect(files).toHaveLength(fields.length);
  });

  it('ends with the escape hatches, which are laid over all other fields', () => {
    expect(fields.slice(-2).map(([field]) => field)).toEqual(['kubernetes', 'compose']);
  });

  it('has a meaning for every field on one side at least', () => {
    const both = lacking.map(({ field }) => field);
    expect(both).toEqual([...new Set(both)]);
  });

  it('gives the reasons that the golden file lists, each a line without a full stop', () => {
    expect(golden.map(({ missing: _, ...entry }) => entry)).toEqual(lacking);
    for (const { reason } of golden) expect(reason).toMatch(/^[^\n]{20,}[^.\n]$/);
  });

  it.each(golden.map(({ field, engine, missing }) => ({ field, engine, missing })))(
    'lacks $missing in $engine for $field, a real field of the other side',
    ({ engine, missing }) => {
      const known = missing === 'services' || missing in composeService.shape;
      expect(engine === 'compose' ? inKubernetes(missing) : known).toBe(true);
    },
  );
});
