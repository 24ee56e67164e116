import type { EnvironmentSpec } from '../../src/model/spec/environment-spec';
import type { ProjectSpec } from '../../src/model/spec/project-spec';
import type { Problem } from '../../src/support/problem';
import { targets } from '../../src/targets';
import type { TargetFolder } from '../../src/targets/target';

/** Everything that an environment's target makes of a project. */
export interface TargetFolders {
  readonly folders: readonly TargetFolder[];
  readonly problems: readonly Problem[];
  /** Content by path below `dist/`. */
  readonly files: ReadonlyMap<string, string>;
}

/** Calls the environment's target as synthesis does: for the environment, then for each pipeline. */
export function targetFolders(environment: EnvironmentSpec, project: ProjectSpec): TargetFolders {
  const target = targets[environment.target];
  const outputs = [
    target.environment(environment, project),
    ...project.pipelines.map((pipeline) => target.pipeline(pipeline, environment, project)),
  ];
  const folders = outputs.flatMap((output) => output.folders);
  const files = folders.flatMap(({ path, files }) =>
    [...files].map(([below, text]): [string, string] => [`${path}/${below}`, text]),
  );
  return { folders, problems: outputs.flatMap(({ problems }) => problems), files: new Map(files) };
}
