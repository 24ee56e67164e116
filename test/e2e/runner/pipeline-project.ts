import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Plan, PlanContainer, PlanTask } from '../../../src/assembly/plan';
import { writeAssembly } from '../../../src/assembly/write-assembly';
import { busyboxImage } from '../../support/busybox-image';
import { planOf, planTaskOf } from '../../support/plans';

type Service = Record<string, unknown>;

/** A task as a test describes it: a shell script, and what differs from a plain task. */
export interface ScriptTask extends Partial<PlanTask> {
  readonly name: string;
  /** For the main container, as Compose reads it: `$$` is a `$`. */
  readonly script: string;
  /** Of the main container. @default - the busybox image */
  readonly image?: string;
  /** Further settings of the main container's service. */
  readonly service?: Service;
  /** Containers before the main one, with their services. */
  readonly before?: readonly (Omit<PlanContainer, 'service' | 'image'> &
    Service & { readonly script: string })[];
}

/** A project with one pipeline, `chain`, in the environment `local`, for real containers. */
export interface PipelineProject {
  readonly root: string;
  /** The compose project, which is in the name of all that it makes. */
  readonly name: string;
  /** Removes everything from the disk and from the engine. */
  remove(): void;
}

/** What a project has besides its tasks. */
export interface ProjectParts extends Partial<Plan> {
  /** Of the pipeline's compose file. */
  readonly file?: Record<string, unknown>;
  /** Of the environment's compose file. */
  readonly environmentFile?: Record<string, unknown>;
  /** Path below the project to content. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Writes `dist/` as synthesis would, with a shell script for each task. */
export async function pipelineProject(
  tasks: readonly ScriptTask[],
  { file = {}, environmentFile = {}, files = {}, ...plan }: ProjectParts = {},
): Promise<PipelineProject> {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'fairlead-run-'));
  const name = `fairlead-test-${randomBytes(4).toString('hex')}`;
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const image = busyboxImage();
  const shell = (script: string): Service => ({
    image,
    entrypoint: ['/bin/sh', '-c'],
    command: [script],
    init: true,
    logging: { driver: 'local' },
  });
  const services: Record<string, Service> = {};
  const planTasks = tasks.map(({ script, service, image: own = image, before = [], ...task }) => {
    const main = `chain-${task.name}`;
    const containers: PlanContainer[] = before.map(({ script, name, role, waitUntilReady, ...more }) => {
      services[`${main}-${name}`] = { ...shell(script), ...more };
      return { name, role, service: `${main}-${name}`, image, ...(waitUntilReady && { waitUntilReady }) };
    });
    services[main] = { ...shell(script), image: own, ...service };
    containers.push({ name: task.name, role: 'main', service: main, image: own });
    return planTaskOf({ ...task, template: main, containers });
  });
  const folder = (path: string, content: unknown) => ({
    path,
    environment: 'local',
    source: 'pipelines/chain.ts',
    sourceHash: '0'.repeat(64),
    files: new Map([['compose.yaml', stringify(content)]]),
  });
  await writeAssembly(
    join(root, 'dist'),
    [
      folder('local/environment', { name, services: {}, ...environmentFile }),
      folder('local/chain', {
        name,
        include: ['../environment/compose.yaml'],
        services,
        ...file,
        'x-fairlead': doubled(planOf({ ...plan, tasks: planTasks })),
      }),
    ],
    { version: '0.0.0' },
  );
  return { root, name, remove: () => remove(root, name) };
}

/** Compose interpolates everything, its extension fields too. */
function doubled(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('$', '$$$$'));
}

function remove(root: string, name: string): void {
  const file = join(root, 'dist', 'local', 'chain', 'compose.yaml');
  execFileSync(
    'docker',
    ['compose', '--file', file, '--project-name', name, 'down', '--volumes', '-t', '0'],
    {
      stdio: 'ignore',
    },
  );
  rmSync(root, { recursive: true, force: true });
}
