import { isGenerated } from '../../assembly/is-generated';
import type { Plan } from '../../assembly/plan';
import type { Graph, GraphNode } from './graph';

/** The graph of a plan; steps that fairlead itself adds are left out. */
export function graphOf({ pipeline, tasks }: Plan): Graph {
  return {
    pipeline,
    nodes: tasks.map((task) => ({
      task: task.name,
      ...(task.description !== undefined && { description: task.description }),
      beside: task.containers
        .filter((container) => !isGenerated(container, task))
        .flatMap(({ name, role }): GraphNode['beside'] =>
          role === 'init' || role === 'sidecar' ? [{ name, role }] : [],
        ),
      results: Object.keys(task.results),
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
