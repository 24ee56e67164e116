import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { makeCertificates } from '../../support/certificates';
import { freePort } from '../../support/free-port';
import { PrivateEngine } from '../../support/private-engine';
import { temporaryFolder } from '../../support/temporary-folder';
import { type PipelineProject, pipelineProject } from './pipeline-project';
import { runChain } from './run-chain';

const folder = temporaryFolder();
let project: PipelineProject | undefined;
let engine: PrivateEngine | undefined;
afterEach(async () => {
  await engine?.remove();
  engine = undefined;
  project?.remove();
  project = undefined;
}, 60_000);

/** Runs a task on the private engine and no other: its image is known there alone. */
async function runsThere(env: NodeJS.ProcessEnv): Promise<void> {
  const image = 'fairlead-test/only-there:1';
  engine?.docker(['tag', 'fairlead-test/busybox:1', image]);
  project?.remove();
  const service = { network_mode: 'none', pull_policy: 'never' };
  project = await pipelineProject([{ name: 'task', script: 'echo there', image, service }]);
  const run = await runChain(project, {}, { DOCKER_HOST: '', DOCKER_CONFIG: folder.path, ...env });
  expect([run.stdout('task'), run.exitCode]).toEqual(['there\n', 0]);
}

it('talks over TCP, and to the chosen context', async () => {
  const host = `tcp://127.0.0.1:${await freePort()}`;
  engine = await PrivateEngine.start({ args: ['--host', host, '--tls=false'] });
  await runsThere({ DOCKER_HOST: host });
  const docker = (...args: string[]) =>
    execFileSync('docker', ['--config', folder.path, ...args], { stdio: 'pipe' });
  docker('context', 'create', 'unix', '--docker', `host=${engine.host}`);
  docker('context', 'create', 'tcp', '--docker', `host=${host}`);
  await runsThere({ DOCKER_CONTEXT: 'unix' });
  docker('context', 'use', 'tcp');
  await runsThere({});
}, 120_000);

it('talks over TLS, with certificates of a folder and of a context', async () => {
  const { server, client } = makeCertificates(folder.path);
  const host = `tcp://127.0.0.1:${await freePort()}`;
  const files = (home: string) => ({
    ca: join(home, 'ca.pem'),
    cert: join(home, 'cert.pem'),
    key: join(home, 'key.pem'),
  });
  const own = files(server);
  engine = await PrivateEngine.start({
    args: ['--host', host, '--tlsverify', '--tlscacert', own.ca, '--tlscert', own.cert, '--tlskey', own.key],
  });
  await runsThere({ DOCKER_HOST: host, DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: client });
  const { ca, cert, key } = files(client);
  const endpoint = `host=${host},ca=${ca},cert=${cert},key=${key}`;
  execFileSync('docker', ['--config', folder.path, 'context', 'create', 'tls', '--docker', endpoint], {
    stdio: 'pipe',
  });
  await runsThere({ DOCKER_CONTEXT: 'tls' });
}, 120_000);
