import { join } from 'node:path';
import type { AssembledPipeline } from '../../assembly/assembled-pipeline';
import { listPipelines } from '../../assembly/list-pipelines';
import { readPipeline } from '../../assembly/read-pipeline';
import { ProblemsError } from '../../support/problems-error';

/** The pipelines of `dist/` that run on this machine, of one environment where one is named; those that cannot be read are the business of another check. */
export function localPipelines(root: string, only?: string): AssembledPipeline[] {
  const dist = join(root, 'dist');
  const listed = [...listPipelines(dist)].filter(([environment]) => environment === (only ?? environment));
  return listed.flatMap(([environment, names]) =>
    names.flatMap((name) => {
      try {
        const pipeline = readPipeline(dist, environment, name);
        return pipeline.plan.target === 'compose' ? [pipeline] : [];
      } catch (error) {
        if (error instanceof ProblemsError) return [];
        throw error;
      }
    }),
  );
}
