import { pipelineFiles } from './pipeline-files';
import { projectFiles } from './project-files';
import type { TemplateValues } from './template-values';

/** The files of a new project: path to content. */
export function projectTemplate(values: TemplateValues): ReadonlyMap<string, string> {
  return new Map(Object.entries({ ...projectFiles(values), ...pipelineFiles(values) }));
}
