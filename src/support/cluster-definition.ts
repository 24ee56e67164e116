import { scheduleName } from './schedule-name';
import { sha256 } from './sha256';

/** A digest of what a pipeline is in a cluster: of the files of its folder, but for the one that carries the digest itself. */
export function clusterDefinition(pipeline: string, files: ReadonlyMap<string, string>): string {
  const carrier = `cronjob-${scheduleName(pipeline)}.yaml`;
  const others = [...files].filter(([file]) => file !== carrier).sort();
  return sha256(JSON.stringify(others)).slice(0, 12);
}
