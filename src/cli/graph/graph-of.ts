import type { Plan } from '../../assembly/plan';
import type { Graph, GraphNode } from './graph';

/** The graph of a plan; steps that fairlead itself adds are left out. */
export function graphOf({ pipeline, tasks }: Plan): Graph {
  return {
    pipeline,
    nodes: tasks.map(({ name, description, containers, results }) => ({
      task: name,
      ...(description !== undefined && { description }),
      beside: containers.flatMap(({ name: container, role }): GraphNode['beside'] =>
        role === 'init' || role === 'sidecar' ? [{ name: container, role }] : [],
      ),
      results: Object.keys(results),
    })),
    edges: tasks.flatMap(({ name, needs, rule, inputs }) =>
      needs.map((from) => ({
        from,
        to: name,
        rule,
        results: Object.values(inputs).flatMap(({ task, result }) => (task === from ? [result] : [])),
      })),
    ),
  };
}
