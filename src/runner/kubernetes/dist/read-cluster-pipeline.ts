import { join } from 'node:path';
import { displayPath } from '../../../assembly/display-path';
import { readPipeline } from '../../../assembly/read-pipeline';
import { clusterDefinition } from '../../../support/cluster-definition';
import { ProblemsError } from '../../../support/problems-error';
import type { ClusterPipeline } from './cluster-pipeline';
import { readManifests } from './read-manifests';

/**
 * A pipeline of `dist/` that is for a cluster.
 * @throws ProblemsError where it is not there, was edited, or is described for another engine
 */
export function readClusterPipeline(dist: string, environment: string, pipeline: string): ClusterPipeline {
  const { plan, files } = readPipeline(dist, environment, pipeline);
  if (plan.target !== 'kubernetes')
    throw new ProblemsError([
      {
        message: `\`${displayPath(join(dist, environment, pipeline))}\` is made for the target \`${plan.target}\`, which cannot be run from here`,
        help: 'name an environment of the target `compose` or `kubernetes`',
      },
    ]);
  return {
    name: pipeline,
    plan,
    definition: clusterDefinition(pipeline, files),
    objects: readManifests(files),
  };
}
