import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { ServiceDraft } from '../../src/features/draft/service-draft';

/** What stands around the compose file. */
export interface Surroundings {
  /** Content by path from the project's root; the compose file is `dist/local/orders/compose.yaml`. Every file is readable for all. */
  readonly files?: Readonly<Record<string, string>>;
  /** Variables that Compose interpolates. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Networks beside the default one. */
  readonly networks?: Readonly<Record<string, object>>;
}

/** What a command has left. */
export interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Containers that `docker compose create` has made. */
export interface CreatedContainers {
  /** What `docker inspect` says of the container of each service. */
  readonly inspect: Readonly<Record<string, ContainerInspect>>;
  /** Starts the container of a service and waits for its end. */
  run(service: string): Promise<Finished>;
  /** Removes containers, networks, volumes and files. */
  remove(): Promise<void>;
}

/** The part of `docker inspect` that tests read. */
export interface ContainerInspect {
  readonly Id: string;
  readonly Config: Readonly<Record<string, unknown>> & { readonly Labels: Readonly<Record<string, string>> };
  readonly HostConfig: Readonly<Record<string, unknown>>;
  readonly Mounts: readonly Readonly<Record<string, unknown>>[];
}

/** Creates a container for each service in a project of its own; throws what Compose says when it refuses. */
export async function createdContainers(
  services: Readonly<Record<string, ServiceDraft>>,
  { files = {}, variables = {}, networks = {} }: Surroundings = {},
): Promise<CreatedContainers> {
  const root = mkdtempSync(join(tmpdir(), 'fairlead-created-'));
  const composeFile = join(root, 'dist/local/orders/compose.yaml');
  const project = `fairlead-test-${randomBytes(4).toString('hex')}`;
  const compose = (...args: string[]) =>
    docker(['compose', '--project-name', project, '--file', composeFile, ...args], variables);
  const remove = async () => {
    await compose('down', '--volumes', '--timeout', '0');
    rmSync(root, { recursive: true, force: true });
  };
  write(composeFile, stringify({ name: project, networks, ...together(services) }));
  for (const [path, content] of Object.entries(files)) write(join(root, path), content);

  const created = await compose('create');
  if (created.exitCode !== 0) {
    await remove();
    throw new Error(created.stderr);
  }
  const ids = (await compose('ps', '--all', '--quiet')).stdout.trim().split('\n');
  const containers: ContainerInspect[] = JSON.parse((await docker(['inspect', ...ids])).stdout);
  const inspect = Object.fromEntries(
    containers.map((container) => [container.Config.Labels['com.docker.compose.service'], container]),
  );
  return {
    inspect,
    run: (service) => docker(['start', '--attach', inspect[service]?.Id ?? service]),
    remove,
  };
}

function together(services: Readonly<Record<string, ServiceDraft>>): Record<string, unknown> {
  const drafts = Object.entries(services);
  const all = (part: 'volumes' | 'secrets' | 'configs') =>
    Object.assign({}, ...drafts.map(([, { file }]) => file[part]));
  return {
    services: Object.fromEntries(drafts.map(([name, { service }]) => [name, service])),
    volumes: all('volumes'),
    secrets: all('secrets'),
    configs: all('configs'),
  };
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  chmodSync(path, 0o444);
}

function docker(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...variables };
    execFile('docker', args, { env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr });
    });
  });
}
