import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeAssembly } from '../../src/assembly/write-assembly';
import type { EnvironmentSpec } from '../../src/model/spec/environment-spec';
import type { ProjectSpec } from '../../src/model/spec/project-spec';
import { ProblemsError } from '../../src/support/problems-error';
import { busyboxImage } from './busybox-image';
import { removeComposeProject } from './remove-compose-project';
import { targetFolders } from './target-folders';

/** What a command has left. */
export interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project in a folder of its own, synthesized for Compose, under a name that no other test has. */
export interface ComposeProject {
  /** The folder above `dist/`. */
  readonly root: string;
  /** The compose project. */
  readonly name: string;
  /** `docker compose` on the file of a pipeline, or of `environment`. */
  compose(
    folder: string,
    args: readonly string[],
    variables?: Readonly<Record<string, string>>,
  ): Promise<Finished>;
  /** Writes the value of a secret. */
  secret(path: string, value: string): void;
  /** Removes containers, networks, volumes and files. */
  remove(): void;
}

/** Writes everything that the target makes of the project. Throws when it finds a problem. */
export async function composeProject(
  environment: EnvironmentSpec,
  project: ProjectSpec,
): Promise<ComposeProject> {
  busyboxImage();
  const unique = `fairlead-test-${randomBytes(4).toString('hex')}`;
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'fairlead-compose-'));
  const { folders, problems } = targetFolders({ ...environment, project: unique }, project);
  if (problems.length > 0) throw new ProblemsError(problems);
  const about = { environment: environment.name, source: 'pipelines', sourceHash: '0'.repeat(64) };
  await writeAssembly(
    join(root, 'dist'),
    folders.map((folder) => ({ ...folder, ...about })),
    { version: '0.0.0' },
  );
  const name = `${unique}-${environment.name}`;
  return {
    root,
    name,
    compose: (folder, args, variables = {}) =>
      docker(
        ['compose', '--file', join(root, 'dist', environment.name, folder, 'compose.yaml'), ...args],
        variables,
      ),
    secret: (path, value) => {
      const file = join(root, 'secrets', environment.name, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, value, { mode: 0o444 });
    },
    remove: () => {
      removeComposeProject(name);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function docker(args: readonly string[], variables: Readonly<Record<string, string>>): Promise<Finished> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...variables };
    execFile('docker', args, { env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr });
    });
  });
}
