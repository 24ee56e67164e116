import type { Graph, GraphEdge, GraphNode } from './graph';

const STYLE = [
  'rankdir=LR',
  'bgcolor="transparent"',
  'pad=0.2',
  'nodesep=0.35',
  'ranksep=0.6',
  'node [shape=box style="rounded,filled" fillcolor="#eef4fb" color="#3b6ea5" fontcolor="#16324f" fontname="Helvetica,Arial,sans-serif" fontsize=12 margin="0.3,0.12" penwidth=1.2]',
  'edge [color="#5b7083" fontcolor="#5b7083" fontname="Helvetica,Arial,sans-serif" fontsize=10 arrowsize=0.7 penwidth=1.2]',
];

/** With more edges than this, the best layout would take minutes: a good one is enough. */
const MANY_EDGES = 300;
const QUICK = 'nslimit=0.2 nslimit1=0.2 mclimit=0.01 splines=line';

/** The graph in Graphviz' own language. */
export function toDot({ pipeline, nodes, edges }: Graph): string {
  return [
    `digraph ${quoted(pipeline)} {`,
    ...STYLE.map((line) => `  ${line}`),
    ...(edges.length > MANY_EDGES ? [`  ${QUICK}`] : []),
    ...nodes.map((node) => `  ${quoted(node.task)} [${nodeAttributes(node)}]`),
    ...edges.map((edge) => `  ${quoted(edge.from)} -> ${quoted(edge.to)}${edgeAttributes(edge)}`),
    '}',
    '',
  ].join('\n');
}

/** Names stand in the middle with room around them: a viewer without Helvetica has a wider font. */
function nodeAttributes({ task, description, beside, state }: GraphNode): string {
  const lines = [task, ...beside.map(({ name, role }) => `+ ${role} ${name}`)];
  const tooltip = description === undefined ? '' : ` tooltip=${quoted(description)}`;
  const inRun = state === undefined ? '' : ` class=${quoted(state)}`;
  return `label=${quoted(lines.join('\n'))}${tooltip}${inRun}`;
}

function edgeAttributes({ rule, results }: GraphEdge): string {
  const words = [...(rule === 'all-succeeded' ? [] : [rule.replace('-', ' ')]), ...results];
  const attributes = [
    ...(words.length > 0 ? [`label=${quoted(words.join(', '))}`] : []),
    ...(rule === 'all-succeeded' ? [] : ['style=dashed']),
    ...(rule === 'one-failed' ? ['color="#b3403a" fontcolor="#b3403a"'] : []),
  ];
  return attributes.length > 0 ? ` [${attributes.join(' ')}]` : '';
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
