import type { AssemblyFolder } from '../assembly/folder';
import type { EnvironmentSpec } from '../model/spec/environment-spec';
import type { ProjectSpec } from '../model/spec/project-spec';
import { toProjectSpec } from '../model/to-project-spec';
import { validate } from '../model/validate/validate';
import type { Problem } from '../support/problem';
import { ProblemsError } from '../support/problems-error';
import { unknownNameHelp } from '../support/unknown-name';
import { targets } from '../targets';
import type { TargetOutput } from '../targets/target';
import { loadProject } from './load-project';
import { presentProblems } from './present-problems';
import { sourceHasher } from './source-hash';

/** What a synthesis makes, before anything is written. */
export interface Synthesis {
  readonly folders: readonly AssemblyFolder[];
  readonly environments: readonly Pick<EnvironmentSpec, 'name' | 'target' | 'promotion'>[];
}

/**
 * Everything that `pipelines/` describes, as the files of `dist/`. Nothing is written.
 *
 * @throws ProblemsError with every mistake that was found
 */
export async function synthesize(options: SynthesisOptions): Promise<Synthesis> {
  // Mistakes need their exact places, which the fast compiler does not keep.
  const fast = await attempt(options, 'fast');
  const { problems, ...synthesis } = fast.problems.length === 0 ? fast : await attempt(options, 'exact');
  if (problems.length > 0) throw new ProblemsError(presentProblems(problems, options.root));
  return synthesis;
}

/** What is to be synthesized. */
export interface SynthesisOptions {
  /** The folder above `pipelines/`. */
  readonly root: string;
  /** Only these environments. @default - all */
  readonly environments?: readonly string[];
}

async function attempt(
  { root, environments }: SynthesisOptions,
  compiler: 'fast' | 'exact',
): Promise<Synthesis & { readonly problems: readonly Problem[] }> {
  const project = await loadProject(root, compiler);
  const spec = toProjectSpec(project);
  const problems = [...project.problems, ...validate(spec), ...unknownEnvironments(spec, environments)];
  const chosen = spec.environments.filter(({ name }) => environments?.includes(name) ?? true);
  const sound = withoutProblems(spec, problems);
  const folders = chosen.flatMap((environment) => synthesizeEnvironment(environment, sound, problems));
  return {
    folders,
    environments: chosen.map(({ name, target, promotion }) => ({ name, target, promotion })),
    problems,
  };
}

function synthesizeEnvironment(
  environment: EnvironmentSpec,
  project: ProjectSpec,
  problems: Problem[],
): AssemblyFolder[] {
  const target = targets[environment.target];
  const hash = sourceHasher(environment);
  const take = (source: string, output: TargetOutput, input: unknown): AssemblyFolder[] => {
    problems.push(...output.problems);
    const origin = { environment: environment.name, source, sourceHash: hash(input) };
    return output.folders.map((folder) => ({ ...folder, ...origin }));
  };
  return [
    ...take(
      environment.location?.file ?? 'pipelines',
      target.environment(environment, project),
      project.shared,
    ),
    ...project.pipelines.flatMap((pipeline) =>
      take(pipeline.source, target.pipeline(pipeline, environment, project), pipeline),
    ),
  ];
}

function unknownEnvironments({ environments }: ProjectSpec, asked: readonly string[] = []): Problem[] {
  const known = environments.map(({ name }) => name);
  return asked
    .filter((name) => !known.includes(name))
    .map((name) => ({ message: `\`${name}\` is no environment`, help: unknownNameHelp(name, known) }));
}

/**
 * What the targets may look at, so that mistakes which show only there are reported in the same run:
 * the pipelines whose files have no mistake yet, and none while what they share has one.
 */
function withoutProblems(project: ProjectSpec, problems: readonly Problem[]): ProjectSpec {
  const files = new Set(problems.map(({ at }) => at?.file));
  const sources = new Set(project.pipelines.map(({ source }) => source));
  const shared = [...files].some((file) => file === undefined || !sources.has(file));
  if (shared) return { ...project, environments: [], pipelines: [] };
  return { ...project, pipelines: project.pipelines.filter(({ source }) => !files.has(source)) };
}
