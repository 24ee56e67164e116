import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { FAIRLEAD } from '../../../support/fairlead';
import { type PipelineProject, pipelineProject } from '../pipeline-project';
import { runChain } from '../run-chain';
import { messagesOf } from './messages-of';

let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

const INSTALL =
  'install Docker Compose 2.20 or newer, as a plugin of `docker`: `docker compose version` must answer';

/** A configuration of `docker` in which another program stands in the place of the plugin Compose. */
function withCompose({ root }: PipelineProject, script: string): NodeJS.ProcessEnv {
  const plugins = join(root, 'docker-config', 'cli-plugins');
  mkdirSync(plugins, { recursive: true });
  writeFileSync(join(plugins, 'docker-compose'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(plugins, 'docker-compose'), 0o755);
  return { DOCKER_CONFIG: join(root, 'docker-config') };
}

/** What Compose 2.17 says of a file with `include`; none so old can be installed beside the other. */
const OLD_COMPOSE = `case "$*" in
docker-cli-plugin-metadata) echo '{"SchemaVersion": "0.1.0", "Vendor": "Docker Inc.", "Version": "v2.17.3"}' ;;
*version*) echo 2.17.3 ;;
*) echo 'validating compose.yaml: (root) Additional property include is not allowed' >&2; exit 15 ;;
esac`;

it.each([
  ['no Compose', 'exit 1', 'this `docker` has no Compose'],
  ['an old Compose', OLD_COMPOSE, 'Docker Compose 2.17.3 is too old'],
])(
  'says what to install beside a `docker` with %s',
  async (_, script, message) => {
    project = await pipelineProject([{ name: 'task', script: 'true' }]);
    const run = await runChain(project, {}, withCompose(project, script));
    expect(messagesOf(run)).toEqual([['error', message, INSTALL]]);
    expect([run.exitCode, run.states]).toEqual([3, {}]);
  },
  60_000,
);

it('says who may talk to the engine', async () => {
  project = await pipelineProject([{ name: 'task', script: 'true' }]);
  chmodSync(project.root, 0o777);
  const socket = join(project.root, 'docker.sock');
  const server = createServer().listen(socket);
  await once(server, 'listening');
  chmodSync(socket, 0);
  try {
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const env = { ...process.env, DOCKER_HOST: `unix://${socket}`, HOME: project.root };
    const child = spawn(process.execPath, [FAIRLEAD, 'run', 'chain', '--progress', 'quiet'], {
      ...{ cwd: project.root, env, ...nobody },
    });
    let said = '';
    child.stderr.on('data', (bytes) => {
      said += bytes;
    });
    const [code] = await once(child, 'close');
    expect([code, said]).toEqual([
      3,
      `error: no permission to talk to the Docker Engine at ${socket}\n  = help: add your user to the group \`docker\` and log in again\n`,
    ]);
  } finally {
    server.close();
    rmSync(socket, { force: true });
  }
}, 60_000);

it('shows each call with --verbose, and no secret', async () => {
  project = await pipelineProject(
    [
      {
        name: 'task',
        script: 'true',
        service: { environment: { PASSWORD: '${SECRET_DB_PASSWORD-}' } },
        secrets: [{ secret: 'db', key: 'PASSWORD', variable: 'SECRET_DB_PASSWORD' }],
      },
    ],
    { files: { 'secrets/local/db/PASSWORD': 'open-sesame' } },
  );
  const child = spawn(process.execPath, [FAIRLEAD, 'run', 'chain', '--verbose'], { cwd: project.root });
  let said = '';
  child.stderr.on('data', (bytes) => {
    said += bytes;
  });
  expect(await once(child, 'close')).toEqual([0, null]);
  const lines = said
    .trim()
    .split('\n')
    .map((line) => line.replace(/[0-9a-f]{64}/, 'ID').replace(/\d+ ms$/, 'N ms'));
  expect(lines.filter((line) => !/^(GET|POST|DELETE) \/v1\.\d+\/\S+ -> \d{3} in N ms$/.test(line))).toEqual([
    expect.stringMatching(/^docker compose --ansi never .* up --no-start .* chain-task -> exit 0 in N ms$/),
  ]);
  expect(lines).toContain('POST /v1.41/containers/create -> 201 in N ms');
  expect(lines).toContain('POST /v1.41/containers/ID/start -> 204 in N ms');
  expect(said).not.toContain('open-sesame');
}, 60_000);
