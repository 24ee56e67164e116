import { listPipelines } from '../../assembly/list-pipelines';
import type { ClusterEnvironment } from '../../runner/kubernetes/dist/cluster-environment';
import type { ClusterPipeline } from '../../runner/kubernetes/dist/cluster-pipeline';
import { readClusterEnvironment } from '../../runner/kubernetes/dist/read-cluster-environment';
import { readClusterPipeline } from '../../runner/kubernetes/dist/read-cluster-pipeline';
import { ProblemsError } from '../../support/problems-error';

/** An environment of `dist/` and some of its pipelines. */
export interface ClusterFolders {
  readonly environment: ClusterEnvironment;
  readonly pipelines: readonly ClusterPipeline[];
  /** Whether these are all pipelines of the environment. */
  readonly complete: boolean;
}

/**
 * An environment on Kubernetes, and the named pipelines of it, or all.
 * @throws ProblemsError with all that cannot be read
 */
export function clusterFolders(dist: string, name: string, names: readonly string[]): ClusterFolders {
  const environment = readClusterEnvironment(dist, name);
  const complete = names.length === 0;
  const problems: ProblemsError['problems'][number][] = [];
  const wanted = complete ? (listPipelines(dist).get(name) ?? []) : [...new Set(names)];
  const pipelines = wanted.flatMap((pipeline) => {
    try {
      return [readClusterPipeline(dist, name, pipeline)];
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  return { environment, pipelines, complete };
}
