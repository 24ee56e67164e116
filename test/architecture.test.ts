import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const SRC = join(__dirname, '../src');

/** Which folders a folder of `src/` may import from, beside itself. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  cli: ['synthesis', 'runner', 'parity', 'assembly', 'support'],
  synthesis: ['targets', 'model', 'assembly', 'support'],
  targets: ['model', 'features', 'assembly', 'support'],
  model: ['features', 'support'],
  features: ['support'],
  runner: ['assembly', 'support'],
  parity: ['assembly', 'support'],
  assembly: ['support'],
  support: [],
};

/** Of the assembly the targets know the plan only: the contract that they write. */
const PLAN = /^assembly\/plan/;

/** The one way back: the files of `pipelines/` get the public API from the loader. */
const LOADER = 'synthesis/load-project.ts';

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));

function imports({ file, text }: { file: string; text: string }): string[] {
  return [...text.matchAll(/(?:from|import\(|require\()\s*'(\.[^']+)'/g)].map(([, path]) =>
    relative(SRC, join(SRC, file, '..', path ?? '')),
  );
}

describe('the source', () => {
  it('imports one way only', () => {
    const wrong = files.flatMap((source) =>
      imports(source)
        .filter((target) => target.includes('/') || source.file !== 'index.ts')
        .filter((target) => {
          const from = source.file.split('/')[0] ?? '';
          const to = target.split('/')[0] ?? '';
          if (from === to || source.file === 'index.ts') return false;
          if (source.file === LOADER && target === 'index') return false;
          if (from === 'targets' && to === 'assembly') return !PLAN.test(target);
          return !ARROWS[from]?.includes(to);
        })
        .map((target) => `${source.file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no file of more than 300 lines, and a median under 100', () => {
    const sizes = files.map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }));
    expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
    const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100);
  });

  it('has no import cycles', () => {
    const edges = new Map(files.map((source) => [source.file.replace(/\.ts$/, ''), imports(source)]));
    const done = new Set<string>();
    const path: string[] = [];
    const visit = (file: string): void => {
      if (path.includes(file))
        throw new Error(`cycle: ${[...path.slice(path.indexOf(file)), file].join(' -> ')}`);
      if (done.has(file)) return;
      path.push(file);
      for (const next of edges.get(file) ?? []) visit(edges.has(next) ? next : `${next}/index`);
      path.pop();
      done.add(file);
    };
    for (const file of edges.keys()) if (file !== LOADER.replace(/\.ts$/, '')) visit(file);
  });
});
