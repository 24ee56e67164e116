import type { ComposeFile } from '../../features/draft/compose-file';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import type { PipelineSpec } from '../../model/spec/pipeline-spec';
import type { ProjectSpec } from '../../model/spec/project-spec';
import { configData } from '../config-data';
import { findResource } from '../resources';
import { objectNames } from './object-names';

/** The files that the `configs` of a compose file name, `./config/<config>/<KEY>`, with their content. */
export function configFiles(
  configs: NonNullable<ComposeFile['configs']>,
  pipeline: PipelineSpec,
  environment: EnvironmentSpec,
  project: ProjectSpec,
): [path: string, content: string][] {
  const files = new Set(Object.values(configs).map(({ file }) => file));
  const names = new Set([...Object.keys(project.shared.configs), ...Object.keys(pipeline.resources.configs)]);
  return [...names].flatMap((name) => {
    const { spec } = findResource('config', name, pipeline, project);
    const folder = `config/${objectNames.found('config', name, pipeline, project)}`;
    return Object.entries(configData(spec, environment.name))
      .map(([key, content]): [string, string] => [`${folder}/${key}`, content])
      .filter(([path]) => files.has(`./${path}`));
  });
}
