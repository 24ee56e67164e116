import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registry } from '../../src/features/registry';
import { environmentSchemas } from '../../src/model/environment-props';
import { orchestration } from '../../src/model/orchestration';
import { pipelineSchemas } from '../../src/model/pipeline-props';
import parameters from '../golden/operator-parameters.json';

const page = readFileSync(join(__dirname, '../../docs/operators.md'), 'utf8');

/** What the names of each kind may be. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'task field': Object.keys(registry),
  'task setting': [...Object.keys(orchestration), 'results', 'init', 'sidecars', 'dependsOn'],
  pipeline: [...Object.keys(pipelineSchemas), 'defaults'],
  environment: Object.keys(environmentSchemas),
  'not needed': [],
};

interface Row {
  readonly parameter: string;
  readonly kind: string;
  readonly names: readonly string[];
  readonly how: string;
}

function rowsOf(heading: string): Row[] {
  const [, section = ''] = `${page}\n## `.split(`\n## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  const lines = table.split('\n').filter((line) => line.startsWith('| `'));
  return lines.map((line) => {
    const [, parameter = '', kind = '', names = '', how = ''] = line.split('|').map((cell) => cell.trim());
    return { parameter: parameter.replaceAll('`', ''), kind, names: namesIn(names), how };
  });
}

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
}

const OPERATORS = ['DockerOperator', 'KubernetesPodOperator', 'KubernetesJobOperator'] as const;

describe('docs/operators.md', () => {
  it.each(OPERATORS)('lists every parameter of %s once', (operator) => {
    const listed = rowsOf(operator).map(({ parameter }) => parameter);
    expect(listed.sort()).toEqual([...parameters[operator]].sort());
  });

  it('names the versions whose parameters it lists', () => {
    for (const version of Object.values(parameters.versions)) expect(page).toContain(`(provider ${version})`);
  });

  it.each([...OPERATORS, 'What both have from BaseOperator and the DAG'])(
    'names for %s what exists, or a reason why nothing is needed',
    (heading) => {
      const rows = rowsOf(heading);
      expect(rows.length).toBeGreaterThan(10);
      for (const { parameter, kind, names, how } of rows) {
        const known = KINDS[kind];
        const unknown = names.filter((name) => !known?.includes(name));
        expect({ parameter, kind: known && kind, unknown }).toEqual({ parameter, kind, unknown: [] });
        expect({ parameter, names: names.length > 0 }).toEqual({ parameter, names: kind !== 'not needed' });
        if (kind === 'not needed')
          expect({ parameter, how }).toEqual({ parameter, how: expect.stringMatching(/\S{2}/) });
      }
    },
  );
});
