import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createJiti } from 'jiti';
import { Pipeline } from '../model/pipeline';
import { Project } from '../model/project';
import { cacheFolder } from '../support/cache-folder';
import { toDnsLabel } from '../support/names';
import { ProblemsError } from '../support/problems-error';
import { removeTypes } from './remove-types';
import { thrownProblems } from './thrown-problems';

const FOLDER = 'pipelines';

/**
 * Runs the files of `pipelines/` and makes each pipeline that they export.
 * Files are run in the order of their names, so that nothing depends on the order in which they were created.
 *
 * @throws ProblemsError when there is no such folder
 */
export async function loadProject(root: string, compiler: 'fast' | 'exact'): Promise<Project> {
  const project = new Project(root, projectName(root));
  const load = loader(root, project, compiler);
  for (const file of pipelineFiles(root)) {
    try {
      const exported = await load(join(root, FOLDER, file));
      for (const [name, value] of Object.entries(exported)) {
        if (isPipelineClass(value)) construct(value, project, toDnsLabel(name));
      }
    } catch (error) {
      for (const problem of thrownProblems(error, root, `${FOLDER}/${file}`)) project.report(problem);
    }
  }
  return project;
}

type PipelineClass = new (scope: Project, id: string) => Pipeline;

/** Makes a pipeline; one that throws half-way is taken out again, so that only the reason is reported. */
function construct(pipeline: PipelineClass, project: Project, id: string): void {
  const before = project.node.children.length;
  try {
    new pipeline(project, id);
  } catch (error) {
    for (const { node } of project.node.children.slice(before)) project.node.tryRemoveChild(node.id);
    throw error;
  }
}

function isPipelineClass(value: unknown): value is PipelineClass {
  return typeof value === 'function' && value.prototype instanceof Pipeline;
}

function pipelineFiles(root: string): string[] {
  try {
    return readdirSync(join(root, FOLDER))
      .filter((file) => /\.[cm]?[jt]s$/.test(file) && !/\.(?:d|test)\.[cm]?ts$/.test(file))
      .sort();
  } catch {
    throw new ProblemsError([
      {
        message: 'there is no folder `pipelines/` here',
        help: 'make a project with `fairlead init my-pipelines`',
      },
    ]);
  }
}

/** Loads TypeScript as it is; `fairlead` is this very library, with the project that is being loaded. */
function loader(root: string, project: Project, compiler: 'fast' | 'exact') {
  const api = require('../index') as typeof import('../index');
  const jiti = createJiti(join(root, FOLDER, '/'), {
    virtualModules: { fairlead: { ...api, project } },
    interopDefault: false,
    fsCache: join(cacheFolder(), compiler),
    ...(compiler === 'fast' && { transform: removeTypes }),
  });
  for (const path of Object.keys(jiti.cache)) {
    if (path.startsWith(join(root, FOLDER))) delete jiti.cache[path];
  }
  return (path: string) => jiti.import<Record<string, unknown>>(path);
}

function projectName(root: string): string {
  try {
    const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name?: string };
    return toDnsLabel((name ?? '').replace(/^@[^/]*\//, '')) || 'fairlead';
  } catch {
    return 'fairlead';
  }
}
