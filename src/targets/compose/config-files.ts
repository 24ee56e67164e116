import type { ComposeFile } from '../../features/draft/compose-file';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import type { PipelineSpec } from '../../model/spec/pipeline-spec';
import type { ProjectSpec } from '../../model/spec/project-spec';
import { configData } from '../config-data';
import { findResource } from '../resources';

/** The files that the `configs` of a compose file name, `./config/<config>/<KEY>`, with their content. */
export function configFiles(
  configs: NonNullable<ComposeFile['configs']>,
  pipeline: PipelineSpec,
  environment: EnvironmentSpec,
  project: ProjectSpec,
): [path: string, content: string][] {
  return Object.values(configs).map(({ file }) => {
    const [, folder = '', name = '', key = ''] = file.split('/');
    const { spec } = findResource('config', name, pipeline, project);
    return [`${folder}/${name}/${key}`, configData(spec, environment.name)[key] ?? ''];
  });
}
