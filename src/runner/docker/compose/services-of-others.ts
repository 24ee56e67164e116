import { dirname, sep } from 'node:path';
import type { ComposePipeline } from '../../dist/compose-pipeline';
import type { EngineClient } from '../engine/engine-client';
import { SERVICE_LABEL } from './compose-containers';

/** By which files Compose was told of a container, separated by commas. */
const FILES_LABEL = 'com.docker.compose.project.config_files';

interface Listed {
  readonly Labels: Readonly<Record<string, string>>;
}

/** A stand-in that another checkout of the project has started. */
export interface ServiceOfOther {
  readonly service: string;
  /** The compose file that it was started from. */
  readonly file: string;
}

/**
 * The stand-ins of the pipeline that were started from the `dist/` of another folder: the engine knows them by the same
 * names, so their data and the passwords in it are those of there.
 */
export async function servicesOfOthers(
  engine: EngineClient,
  { plan, document, environmentFile }: ComposePipeline,
): Promise<ServiceOfOther[]> {
  const filters = JSON.stringify({ label: [`com.docker.compose.project=${document.name}`] });
  const listed = await engine.call<Listed[]>('GET', '/containers/json', { all: true, filters });
  const own = dirname(dirname(environmentFile)) + sep;
  return listed.flatMap(({ Labels }) => {
    const service = Labels[SERVICE_LABEL] ?? '';
    const [file = ''] = (Labels[FILES_LABEL] ?? '').split(',');
    return plan.services.includes(service) && file !== '' && !file.startsWith(own) ? [{ service, file }] : [];
  });
}
