import { existsSync } from 'node:fs';
import type { RunFiles } from '../../runner/record/run-files';
import { readRunPlan } from '../../runner/record/run-plan-file';
import type { Graph } from '../graph/graph';
import { graphOf } from '../graph/graph-of';
import type { ShownRun } from '../runs/shown-run';

/** The graph of a run's tasks with their states; undefined where the record has lost the plan. */
export function reportGraph(files: RunFiles, { starts, tasks }: ShownRun): Graph | undefined {
  if (!existsSync(files.plan(starts))) return undefined;
  const { pipeline, nodes, edges } = graphOf(readRunPlan(files, starts).plan);
  const states = new Map(tasks.map(({ name, state }) => [name, state]));
  return {
    pipeline,
    nodes: nodes.flatMap((node) => {
      const state = states.get(node.task);
      return state === undefined ? [] : [{ ...node, state }];
    }),
    edges: edges.filter(({ from, to }) => states.has(from) && states.has(to)),
  };
}
