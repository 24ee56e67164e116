import { Environment } from './environment';
import { Pipeline } from './pipeline';
import type { Project } from './project';
import { resourcesOf } from './resources-of';
import type { ProjectSpec } from './spec/project-spec';
import { toPipelineSpec } from './to-pipeline-spec';

/** Everything under a project as the targets see it: environments as written, pipelines by name. */
export function toProjectSpec(project: Project): ProjectSpec {
  const children = project.node.children;
  return {
    name: project.projectName,
    environments: children.filter((c) => c instanceof Environment).map((c) => c.toSpec()),
    pipelines: children
      .filter((c) => c instanceof Pipeline)
      .map(toPipelineSpec)
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    shared: resourcesOf(project),
  };
}
