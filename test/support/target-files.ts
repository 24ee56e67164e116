import type { EnvironmentSpec } from '../../src/model/spec/environment-spec';
import type { ProjectSpec } from '../../src/model/spec/project-spec';
import type { Problem } from '../../src/support/problem';
import { targets } from '../../src/targets';

/** Everything that an environment's target makes of a project: content by path below `dist/`, and what it finds wrong. */
export function targetFiles(
  environment: EnvironmentSpec,
  project: ProjectSpec,
): { files: Map<string, string>; problems: Problem[] } {
  const target = targets[environment.target];
  const outputs = [
    target.environment(environment, project),
    ...project.pipelines.map((pipeline) => target.pipeline(pipeline, environment, project)),
  ];
  const files = outputs.flatMap(({ folders }) =>
    folders.flatMap((folder) =>
      [...folder.files].map(([path, text]): [string, string] => [`${folder.path}/${path}`, text]),
    ),
  );
  return { files: new Map(files), problems: outputs.flatMap(({ problems }) => problems) };
}
