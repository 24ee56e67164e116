import { execFileSync } from 'node:child_process';
import type { PipelineProject } from '../pipeline-project';

/** Everything that the engine has: what a test adds to it is the difference. */
export function engineObjects(): ReadonlySet<string> {
  const list = (kind: string, ...args: string[]) =>
    execFileSync('docker', args, { encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
      .map((line) => `${kind} ${line}`);
  return new Set([
    ...list('container', 'ps', '--all', '--format', '{{.Names}}'),
    ...list('network', 'network', 'ls', '--format', '{{.Name}}'),
    ...list('volume', 'volume', 'ls', '--format', '{{.Name}}'),
  ]);
}

/** What of it belongs to the project, by name. */
export function ownObjects({ name }: PipelineProject): string[] {
  return [...engineObjects()].filter((object) => object.includes(name)).sort();
}

/** The anonymous volumes of the project's containers. */
export function anonymousVolumes({ name }: PipelineProject): string[] {
  const docker = (...args: string[]) => execFileSync('docker', args, { encoding: 'utf8' }).split('\n');
  const ids = docker('ps', '--all', '--quiet', '--filter', `name=${name}`).filter(Boolean);
  if (ids.length === 0) return [];
  const format = '{{range .Mounts}}{{if eq .Type "volume"}}{{println .Name}}{{end}}{{end}}';
  return docker('inspect', '--format', format, ...ids)
    .filter((volume) => /^[0-9a-f]{64}$/.test(volume))
    .map((volume) => `volume ${volume}`);
}
