import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/assembly/list-files';
import { type Cluster, cluster } from './cluster';
import { type ExampleProject, exampleProject } from './example-project';
import { type ExampleRun, exampleRun } from './example-run';
import { type Finished, succeed } from './execute';
import { FAIRLEAD, fairleadWith } from './fairlead';
import { deployStandIns } from './stand-ins';

/** The repository's pipelines in `local`, on the Docker Engine, and in `staging`, a namespace of the test cluster. */
export interface StagingExamples {
  /** The project; its methods are those of `local`. */
  readonly local: ExampleProject;
  readonly cluster: Cluster;
  readonly namespace: string;
  /** Where the stand-ins of the cluster are: the pod `source-db` for example. */
  readonly standIns: string;
  /** Runs the compiled command line. */
  fairlead(...args: readonly string[]): Promise<Finished>;
  /** `fairlead run --env staging --progress json`. */
  run(pipeline: string, ...args: readonly string[]): Promise<ExampleRun>;
  /** Hands the cluster images of `pipelines/docker/build`, by the names that they have in the registry of `staging`. */
  importAsInStaging(...images: readonly string[]): Promise<void>;
  /** Removes both. */
  remove(): Promise<void>;
}

/**
 * Copies and synthesizes the pipelines, deploys the stand-ins, and gives `staging` the same values of secrets as `local`.
 * What is not as in `pipelines/` is where things are: the namespace, the context, the storage class, and the host names, whose domain becomes one that the cluster's own DNS knows.
 */
export async function stagingExamples(): Promise<StagingExamples> {
  const own = await cluster();
  const namespace = `fairlead-examples-${process.pid}-${Math.random().toString(36).slice(2, 8)}`;
  const standIns = `${namespace}-hosts`;
  const context = (await own.kubectl('config', 'current-context')).trim();
  const local = await exampleProject();
  const fairlead = (...args: readonly string[]) =>
    fairleadWith({ cwd: local.root, env: { KUBECONFIG: own.kubeconfig } }, ...args);
  const importAsInStaging = async (...images: readonly string[]) => {
    for (const image of images)
      execFileSync('docker', ['tag', image.replace(/^[^/]+/, 'registry.localhost'), image]);
    await own.importImages(...images);
  };
  const remove = async () => {
    await own.kubectl('delete', 'namespace', namespace, standIns, '--ignore-not-found', '--wait=false');
    local.remove();
  };
  try {
    replaceIn(local.root, [
      ["'airflow-staging'", `'${namespace}'`],
      ["contexts: ['staging']", `contexts: ['${context}']`],
      ["shared: 'nfs'", "shared: 'standard'"],
      ['.internal.com', `.internal.${standIns}`],
    ]);
    const synth = [FAIRLEAD, 'synth', '--env', 'local', 'staging'];
    await succeed(process.execPath, synth, { cwd: local.root });
    cpSync(join(local.root, 'secrets/local'), join(local.root, 'secrets/staging'), { recursive: true });
    await importAsInStaging(...new Set(taskImages(local.root)));
    await deployStandIns(own, local, standIns);
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    ...{ local, cluster: own, namespace, standIns, fairlead, importAsInStaging, remove },
    run: async (pipeline, ...args) =>
      exampleRun(await fairlead('run', pipeline, '--env', 'staging', '--progress', 'json', ...args)),
  };
}

function replaceIn(root: string, replacements: readonly (readonly [from: string, to: string])[]): void {
  const before = new Map(filesOf(root, 'pipelines', /^[^/]+\.ts$/));
  for (const [from] of replacements) {
    if (![...before.values()].some((text) => text.includes(from)))
      throw new Error(`no ${from} in pipelines/: say here what has taken its place`);
  }
  for (const [file, text] of before)
    writeFileSync(
      file,
      replacements.reduce((all, [from, to]) => all.replaceAll(from, to), text),
    );
}

/** What the templates of `staging` run; a schedule, which runs fairlead itself, is none. */
function taskImages(root: string): string[] {
  const cronJobs = filesOf(root, 'dist/staging', /\/cronjob-/);
  const files = cronJobs.filter(([, text]) => text.includes('fairlead.dev/task:'));
  return files.flatMap(([, text]) => [...text.matchAll(/ image: (\S+)/g)].map(([, image = '']) => image));
}

function filesOf(root: string, folder: string, name: RegExp): [path: string, text: string][] {
  const files = listFiles(join(root, folder)).filter((file) => name.test(file));
  return files.map((file) => join(root, folder, file)).map((path) => [path, readFileSync(path, 'utf8')]);
}
