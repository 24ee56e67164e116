import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { busyboxImage } from '../../../support/busybox-image';
import { type Registry, startRegistry } from '../../../support/registry';
import { type PipelineProject, pipelineProject } from '../pipeline-project';
import { ownObjects } from './engine-objects';
import { runProcess } from './run-process';

const docker = (...args: string[]) => execFileSync('docker', args, { encoding: 'utf8', stdio: 'pipe' });

let registry: Registry;
let stalled: Server;
let project: PipelineProject;
let image: string;
/** Resolves once the engine waits for a layer, which never comes. */
let asked: Promise<void>;

beforeEach(async () => {
  registry = await startRegistry();
  const pushed = `${registry.host}/test/stalled:1`;
  execFileSync('docker', ['build', '--quiet', '--tag', pushed, '-'], {
    input: `FROM ${busyboxImage()}\nRUN echo ${registry.host} > /version\n`,
    stdio: 'pipe',
  });
  docker('push', '--quiet', pushed);
  const config = docker('inspect', '--format', '{{.Id}}', pushed).trim();
  docker('rmi', pushed);
  ({ server: stalled, asked } = stalledBefore(registry.host, config));
  await once(stalled.listen(0, '127.0.0.1'), 'listening');
  image = `127.0.0.1:${(stalled.address() as AddressInfo).port}/test/stalled:1`;
  project = await pipelineProject([{ name: 'task', script: 'true', image }]);
}, 60_000);

afterEach(async () => {
  project.remove();
  stalled.closeAllConnections();
  stalled.close();
  await registry.stop();
}, 60_000);

/** A registry in front of another one that never sends a layer. */
function stalledBefore(host: string, config: string) {
  let stall = () => {};
  const asked = new Promise<void>((resolve) => {
    stall = resolve;
  });
  const server = createServer(({ method, url = '', headers }, response) => {
    if (method === 'GET' && url.includes('/blobs/') && !url.endsWith(config)) return stall();
    request(`http://${host}${url}`, { method, headers: { ...headers, host } }, (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(response);
    }).end();
  });
  return { server, asked };
}

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s in the middle of a pull ends the run at once, and leaves nothing',
  async (signal, exitCode) => {
    const run = runProcess(project.root);
    await asked;
    run.kill(signal);
    expect((await run.ended).code).toBe(exitCode);
    expect(ownObjects(project)).toEqual([]);
    expect(docker('images', '--quiet', image)).toBe('');
  },
  60_000,
);
