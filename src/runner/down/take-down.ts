import { exclusively } from '../../assembly/exclusively';
import type { ComposeEnvironment } from '../dist/read-compose-environment';
import { discard } from '../docker/engine/discard';
import { EngineClient } from '../docker/engine/engine-client';
import { projectLabel } from '../docker/leftovers/project-label';
import type { EngineObject } from './engine-object';
import { listEnvironment } from './list-environment';
import { refuseWhileDriven } from './refuse-while-driven';

/** What is taken down, and who is told. */
export interface DownRequest {
  /** The project's `.fairlead`. */
  readonly home: string;
  readonly environment: ComposeEnvironment;
  /** Whether volumes with data go as well. */
  readonly volumes: boolean;
  /** Says which engine: `DOCKER_HOST`, `DOCKER_CONTEXT`. */
  readonly env: NodeJS.ProcessEnv;
  /** Gets each thing before it is stopped, and once it is gone. */
  readonly tell: (object: EngineObject, state: 'Stopping' | 'Removed') => void;
}

/** What became of it. */
export interface DownEnd {
  readonly removed: readonly EngineObject[];
  /** Volumes with data that stay. */
  readonly kept: readonly EngineObject[];
  /** Why something could not be removed. */
  readonly failures: readonly string[];
}

/** What containers need goes after them. */
const ORDER: readonly EngineObject['kind'][] = ['container', 'network', 'volume'];

/**
 * Stops and removes what the environment has on the engine. No run of it can begin meanwhile.
 * @throws ProblemsError where a run is being driven
 */
export async function takeDown({ home, environment, volumes, env, tell }: DownRequest): Promise<DownEnd> {
  const engine = await EngineClient.connect(env);
  try {
    return await exclusively(environment.folder, async () => {
      const of = { home, environment: environment.name, project: environment.project };
      const objects = await listEnvironment(engine, of);
      await refuseWhileDriven(of, objects);
      const kept = objects.filter((object) => !volumes && hasData(object));
      const going = objects.filter((object) => !kept.includes(object) && !isForeign(object, home));
      const removed: EngineObject[] = [];
      const failures: string[] = [];
      const remove = async (object: EngineObject) => {
        if (object.running) {
          tell(object, 'Stopping');
          await engine.call('POST', `/containers/${object.id}/stop`).catch(() => {});
        }
        const failure = await discard(engine, pathOf(object), QUERY[object.kind]);
        if (failure !== undefined) return failures.push(failure);
        removed.push(object);
        return tell(object, 'Removed');
      };
      for (const kind of ORDER) await Promise.all(going.filter((one) => one.kind === kind).map(remove));
      return { removed, kept, failures };
    });
  } finally {
    engine.close();
  }
}

/** Scratch is made anew for each attempt. */
function hasData({ kind, labels }: EngineObject): boolean {
  return kind === 'volume' && labels['fairlead.scratch'] !== 'true' && labels['fairlead.run'] === undefined;
}

/** Whether another copy of the project has left it. */
function isForeign({ labels }: EngineObject, home: string): boolean {
  const owner = labels['fairlead.home'];
  return owner !== undefined && owner !== projectLabel(home);
}

const QUERY: Readonly<Record<EngineObject['kind'], Readonly<Record<string, boolean>>>> = {
  container: { force: true, v: true },
  network: {},
  volume: { force: true },
};

function pathOf({ kind, id }: EngineObject): string {
  return `/${kind}s/${encodeURIComponent(id)}`;
}
