import { graphOf } from '../../../src/cli/graph/graph-of';
import { toDot } from '../../../src/cli/graph/to-dot';
import { toMermaid } from '../../../src/cli/graph/to-mermaid';
import { toSvg } from '../../../src/cli/graph/to-svg';
import { handMadePlan, handMadeTask } from '../../support/hand-made-plan';

const graph = graphOf(
  handMadePlan({
    tasks: [
      handMadeTask('extract', {
        description: 'Reads "all" rows.',
        results: { rows: 'integer' },
        containers: [
          { name: 'prepare', role: 'prepare', service: 'a', image: 'tools:1' },
          { name: 'network', role: 'sidecar', service: 'b', image: 'tools:1' },
          { name: 'verify', role: 'init', service: 'c', image: 'tester:1' },
          { name: 'monitor', role: 'sidecar', service: 'd', image: 'monitor:1' },
          { name: 'extract', role: 'main', service: 'e', image: 'runner:1' },
        ],
        differences: [{ container: 'network', field: 'image', reason: 'generated' }],
      }),
      handMadeTask('load', {
        needs: ['extract'],
        inputs: { RESULT_EXTRACT_ROWS: { task: 'extract', result: 'rows' } },
      }),
      handMadeTask('alarm', { needs: ['extract', 'load'], rule: 'one-failed' }),
    ],
  }),
);

test('leaves out what the target added', () => {
  expect(graph).toEqual({
    pipeline: 'orders',
    nodes: [
      {
        task: 'extract',
        description: 'Reads "all" rows.',
        beside: [
          { name: 'verify', role: 'init' },
          { name: 'monitor', role: 'sidecar' },
        ],
        results: ['rows'],
      },
      { task: 'load', beside: [], results: [] },
      { task: 'alarm', beside: [], results: [] },
    ],
    edges: [
      { from: 'extract', to: 'load', rule: 'all-succeeded', results: ['rows'] },
      { from: 'extract', to: 'alarm', rule: 'one-failed', results: [] },
      { from: 'load', to: 'alarm', rule: 'one-failed', results: [] },
    ],
  });
});

test('Mermaid', () => {
  expect(toMermaid(graph)).toBe(`flowchart LR
  t0["extract<br/><small>init verify</small><br/><small>sidecar monitor</small>"]
  t1["load"]
  t2["alarm"]
  t0 -->|"rows"| t1
  t0 -.->|"one failed"| t2
  t1 -.->|"one failed"| t2
`);
});

test('DOT', () => {
  expect(toDot(graph).split('\n').slice(-8)).toEqual([
    '  "extract" [label="extract\\n+ init verify\\n+ sidecar monitor" tooltip="Reads \\"all\\" rows."]',
    '  "load" [label="load"]',
    '  "alarm" [label="alarm"]',
    '  "extract" -> "load" [label="rows"]',
    '  "extract" -> "alarm" [label="one failed" style=dashed color="#b3403a" fontcolor="#b3403a"]',
    '  "load" -> "alarm" [label="one failed" style=dashed color="#b3403a" fontcolor="#b3403a"]',
    '}',
    '',
  ]);
});

test('SVG: each task is a node with its own text, each dependency an edge', async () => {
  const svg = await toSvg(graph);
  const titles = [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title);
  expect(titles.sort()).toEqual(
    [
      'orders',
      'extract',
      'load',
      'alarm',
      'extract&#45;&gt;load',
      'extract&#45;&gt;alarm',
      'load&#45;&gt;alarm',
    ].sort(),
  );
  expect(svg).toContain('+ sidecar monitor');
});
