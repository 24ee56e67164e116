import { join } from 'node:path';
import { displayPath } from '../../../assembly/display-path';
import { listPipelines } from '../../../assembly/list-pipelines';
import { readFolder } from '../../../assembly/read-folder';
import { unknownEnvironment } from '../../../assembly/unknown-environment';
import { LABELS } from '../../../support/kubernetes-labels';
import { ProblemsError } from '../../../support/problems-error';
import type { ClusterEnvironment } from './cluster-environment';
import { readManifests } from './read-manifests';

/**
 * An environment of `dist/` that runs on Kubernetes.
 * @throws ProblemsError where there is none of that name, its files were edited, or it is described for another engine
 */
export function readClusterEnvironment(dist: string, name: string): ClusterEnvironment {
  const known = [...listPipelines(dist).keys()];
  if (!known.includes(name)) throw unknownEnvironment(name, known);
  const { files } = readFolder(join(dist, name, 'environment'));
  const objects = readManifests(files);
  const namespace = objects.find(({ kind }) => kind === 'Namespace');
  if (!namespace)
    throw problem(
      `\`${displayPath(join(dist, name))}\` is not made for the target \`kubernetes\``,
      'name an environment of the target `kubernetes`',
    );
  const { labels = {}, annotations = {} } = namespace.metadata;
  return {
    name,
    namespace: namespace.metadata.name,
    project: labels['app.kubernetes.io/part-of'] ?? '',
    contexts: annotations[LABELS.contexts]?.split(',') ?? [],
    appliedBy: annotations[LABELS.appliedBy] === 'argo-cd' ? 'argo-cd' : 'fairlead',
    objects,
  };
}

function problem(message: string, help: string): ProblemsError {
  return new ProblemsError([{ message, help }]);
}
