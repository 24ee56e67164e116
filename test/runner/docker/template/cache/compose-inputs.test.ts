import { mkdirSync, renameSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { composeInputs } from '../../../../../src/runner/docker/template/cache/compose-inputs';
import { planOf, planTaskOf } from '../../../../support/plans';
import { temporaryFolder } from '../../../../support/temporary-folder';

const folder = temporaryFolder();
const at = (path: string) => join(folder.path, path);

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

beforeEach(() => {
  write('dist/local/chain/compose.yaml', 'services: {a: {image: x, environment: [TEAM], user: "${OWNER-}"}}');
  write('dist/local/environment/compose.yaml', 'services: {}');
  write('bin/docker', 'the client');
  write('docker/cli-plugins/docker-compose', 'the plugin');
  write('docker/config.json', '{}');
});

const env = () => ({ PATH: at('bin'), DOCKER_CONFIG: at('docker'), HOME: '/srv/me', TERM: 'xterm' });

const inputs = (more: NodeJS.ProcessEnv = {}, variables: Record<string, string> = {}) =>
  JSON.stringify(
    composeInputs(
      {
        plan: planOf({ tasks: [planTaskOf({ name: 'a' })] }),
        file: at('dist/local/chain/compose.yaml'),
        document: { name: 'shop', services: {} },
        definition: '0',
        environmentFile: at('dist/local/environment/compose.yaml'),
      },
      variables,
      { ...env(), ...more },
    ),
  );

it('is the same for the same, whatever else the environment holds', () => {
  expect(inputs({ TERM: 'dumb', SHLVL: '3', RUN_DATE: '2026-01-31', SECRET_X: 'x' })).toBe(inputs());
});

const FILES: [string, () => void][] = [
  ['the pipeline’s file', () => write('dist/local/chain/compose.yaml', 'services: {}')],
  ['the environment’s file', () => write('dist/local/environment/compose.yaml', 'services: {b: {}}')],
  ['a new .env beside the pipeline', () => write('dist/local/chain/.env', 'A=1')],
  ['a new .env beside the environment', () => write('dist/local/environment/.env', 'A=1')],
  [
    'the client’s settings',
    () => write('docker/config.json', '{"proxies": {"default": {"httpProxy": "p"}}}'),
  ],
  ['another Compose', () => write('docker/cli-plugins/docker-compose', 'a newer plugin')],
  ['another client', () => write('bin/docker', 'a newer client')],
  [
    'a client that was put in place of the other',
    () => {
      write('bin/new', 'the other.');
      renameSync(at('bin/new'), at('bin/docker'));
    },
  ],
  [
    'a link that leads to another Compose',
    () => {
      write('elsewhere', 'the plugin');
      unlinkSync(at('docker/cli-plugins/docker-compose'));
      symlinkSync(at('elsewhere'), at('docker/cli-plugins/docker-compose'));
    },
  ],
];

it.each(FILES)('changes with %s', (_, change) => {
  const before = inputs();
  change();
  expect(inputs()).not.toBe(before);
});

const VARIABLES: [string, NodeJS.ProcessEnv][] = [
  ['a variable that the file interpolates', { OWNER: '1' }],
  ['a variable that a service takes over by its name alone', { TEAM: 'x' }],
  ['an empty one', { OWNER: '' }],
  ['the platform', { DOCKER_DEFAULT_PLATFORM: 'linux/arm64' }],
  ['the engine', { DOCKER_HOST: 'tcp://there' }],
  ['the home folder, which `~` stands for', { HOME: '/srv/other' }],
  ['a proxy', { HTTPS_PROXY: 'p' }],
];

it.each(VARIABLES)('changes with %s', (_, more) => {
  expect(inputs(more)).not.toBe(inputs());
});

it('changes with a variable that a .env file names', () => {
  write('dist/local/chain/.env', 'A=${ZONE}');
  expect(inputs({ ZONE: 'a' })).not.toBe(inputs({ ZONE: 'b' }));
});

it('changes with what a variable of the run stands for', () => {
  expect(inputs({}, { OWNER: 'a' })).not.toBe(inputs({}, { OWNER: 'b' }));
});

it('changes with a folder of plugins that the settings name', () => {
  write('docker/config.json', JSON.stringify({ cliPluginsExtraDirs: [at('more')] }));
  const before = inputs();
  write('more/docker-compose', 'first');
  expect(inputs()).not.toBe(before);
});

it('cannot be told where no client is found', () => {
  expect(inputs({ PATH: at('docker') })).toBeUndefined();
});
