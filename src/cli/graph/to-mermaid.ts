import type { Graph, GraphEdge } from './graph';

/** The graph as a Mermaid flowchart, which GitHub and GitLab draw in Markdown. */
export function toMermaid({ nodes, edges }: Graph): string {
  const id = new Map(nodes.map(({ task }, index) => [task, `t${index}`]));
  return [
    'flowchart LR',
    ...nodes.map(({ task, beside }) => {
      const more = beside.map(({ name, role }) => `<br/><small>${role} ${name}</small>`).join('');
      return `  ${id.get(task)}["${task}${more}"]`;
    }),
    ...edges.map((edge) => `  ${id.get(edge.from)} ${arrow(edge)} ${id.get(edge.to)}`),
    '',
  ].join('\n');
}

function arrow({ rule, results }: GraphEdge): string {
  const words = [...(rule === 'all-succeeded' ? [] : [rule.replace('-', ' ')]), ...results];
  const line = rule === 'all-succeeded' ? '-->' : '-.->';
  return words.length > 0 ? `${line}|"${words.join(', ')}"|` : line;
}
