import { execFileSync } from 'node:child_process';
import type { PipelineProject } from './pipeline-project';

/** The containers and volumes that a project has on the engine, by name. */
export function leftOf({ name }: PipelineProject): string[] {
  const docker = (...args: string[]) => execFileSync('docker', args, { encoding: 'utf8' });
  const containers = docker('ps', '--all', '--filter', `name=${name}`, '--format', '{{.Names}}');
  const volumes = docker('volume', 'ls', '--filter', `name=${name}`, '--format', '{{.Name}}');
  return `${containers}${volumes}`.split('\n').filter(Boolean).sort();
}
