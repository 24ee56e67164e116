import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExampleRun, exampleRun } from './example-run';
import { succeed } from './execute';
import { FAIRLEAD, fairlead } from './fairlead';
import { removeComposeProject } from './remove-compose-project';
import { REPOSITORY } from './repository';

/** A run that has not ended. */
export interface StartedRun {
  readonly process: ChildProcess;
  readonly ended: Promise<ExampleRun>;
}

/** The repository's pipelines under a name of their own, so that containers, volumes and secrets are those of one test file. */
export interface ExampleProject {
  /** The folder above `pipelines/`, `dist/` and `secrets/`. */
  readonly root: string;
  /** The compose project. */
  readonly name: string;
  /** `fairlead run --env local --progress json`. */
  run(pipeline: string, ...args: string[]): Promise<ExampleRun>;
  /** The same, for tests that look at it while it runs. */
  start(pipeline: string, ...args: string[]): StartedRun;
  /** What `docker exec` runs in the container of a stand-in. */
  exec(service: string, ...command: string[]): Promise<string>;
  /** The rows of a query, columns with `|` between them. */
  query(database: 'source-db' | 'warehouse-db', sql: string): Promise<string[]>;
  /** What a shell says that has a volume at `/volume`. */
  inVolume(volume: string, script: string): Promise<string>;
  /** The value of a secret: `kdc/password`. */
  secret(path: string): string;
  /** Containers and volumes of the project that belong to runs, by name. */
  leftOfRuns(): Promise<string[]>;
  /** Removes containers, networks, volumes and files. */
  remove(): void;
}

/** Copies and synthesizes the pipelines, and makes the secrets that they need. */
export async function exampleProject(): Promise<ExampleProject> {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'fairlead-example-'));
  const unique = `fairlead-test-${randomBytes(4).toString('hex')}`;
  const name = `${unique}-local`;
  cpSync(join(REPOSITORY, 'pipelines'), join(root, 'pipelines'), { recursive: true });
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name: unique }));
  const options = (pipeline: string) => ['run', pipeline, '--env', 'local', '--progress', 'json'];
  const exec = (service: string, ...command: string[]) =>
    succeed('docker', ['exec', `${name}-${service}-1`, ...command]);
  await succeed(process.execPath, [FAIRLEAD, 'synth', '--env', 'local'], { cwd: root });
  await succeed(join(REPOSITORY, '.ci/secrets'), ['local'], { cwd: root });
  return {
    root,
    name,
    run: async (pipeline, ...args) => exampleRun(await fairlead(root, ...options(pipeline), ...args)),
    start: (pipeline, ...args) => start(root, [...options(pipeline), ...args]),
    exec,
    query: async (database, sql) => {
      const psql = 'psql -U "$POSTGRES_USER" -d "$POSTGRES_DB" -qAt -c "$0"';
      return (await exec(database, 'sh', '-c', psql, sql)).split('\n').filter(Boolean);
    },
    inVolume: (volume, script) => {
      const shell = ['registry.localhost/platform/tools:1.0.0', 'sh', '-euc', script];
      return succeed('docker', ['run', '--rm', '-u', '0', '-v', `${name}_${volume}:/volume`, ...shell]);
    },
    secret: (path) => readFileSync(join(root, 'secrets/local', path), 'utf8'),
    leftOfRuns: () => leftOfRuns(name),
    remove: () => {
      removeComposeProject(name);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function start(cwd: string, args: readonly string[]): StartedRun {
  const child = spawn(process.execPath, [FAIRLEAD, ...args], { cwd });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (bytes) => {
    printed.stdout += bytes;
  });
  child.stderr.on('data', (bytes) => {
    printed.stderr += bytes;
  });
  const ended = new Promise<ExampleRun>((resolve) => {
    child.once('close', (code) => resolve(exampleRun({ exitCode: code ?? 1, ...printed })));
  });
  return { process: child, ended };
}

/** Whatever has a run's id in its name; stand-ins and the volumes that outlive runs have none. */
async function leftOfRuns(name: string): Promise<string[]> {
  const filter = ['--filter', `name=${name}`, '--format'];
  const containers = await succeed('docker', ['ps', '--all', ...filter, '{{.Names}}']);
  const volumes = await succeed('docker', ['volume', 'ls', ...filter, '{{.Name}}']);
  return `${containers}${volumes}`.split('\n').filter((object) => /-\d{8}-\d{6}-[0-9a-f]{4}-/.test(object));
}
