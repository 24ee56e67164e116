import { execFileSync } from 'node:child_process';
import type { ServiceDraft } from '../../../src/features/draft/service-draft';
import { hostPath } from '../../../src/features/mount/host-path';
import { scratch } from '../../../src/features/mount/scratch';
import { busyboxImage } from '../../support/busybox-image';
import {
  type ContainerInspect,
  type CreatedContainers,
  createdContainers,
} from '../../support/created-containers';
import { serviceOf } from '../../support/drafts';

const context = {
  imageName: busyboxImage,
  allowsHostPath: () => true,
  configValue: (_: string, key: string) => `\${${key}} $ $(X)`,
  networkNames: () => [],
};
const withImage = (fields: Record<string, unknown>): ServiceDraft =>
  serviceOf({ image: { repository: 'busybox' }, command: ['true'], ...fields }, context);

const odd = ['a$b', '$(X)', '${X}', '$$', '$$$(X)', '"\'\\', 'two\nlines', 'ü→🚢', ''];
const volume = { mount: 'volume', resource: 'shared-data', path: '/shared' };
const mounted = (target: string) => (container: ContainerInspect) =>
  (container.HostConfig.Mounts as { Target: string }[]).find((mount) => mount.Target === target);
const bound = (target: string) => (container: ContainerInspect) => {
  const mount = container.Mounts.find(({ Destination }) => Destination === target);
  return mount && [mount.Type, mount.RW, String(mount.Source).split('/').slice(-3).join('/')];
};
const host = (field: string) => (container: ContainerInspect) => container.HostConfig[field];
const config = (field: string) => (container: ContainerInspect) => container.Config[field];
/** Newer engines spell them with `CAP_`. */
const capabilities = (field: string) => (container: ContainerInspect) =>
  (container.HostConfig[field] as string[]).map((name) => name.replace(/^CAP_/, ''));
const project = ({ Config }: ContainerInspect) => Config.Labels['com.docker.compose.project'];

type Row = readonly [
  name: string,
  fields: Record<string, unknown>,
  read: (c: ContainerInspect) => unknown,
  expected: unknown,
];

const table: readonly Row[] = [
  ['image', {}, config('Image'), 'fairlead-test/busybox:1'],
  ['command', { command: odd }, config('Entrypoint'), odd],
  ['args', { args: odd }, config('Cmd'), odd],
  ['env', { env: { ODD: odd.join() } }, ({ Config }) => (Config.Env as string[])[0], `ODD=${odd.join()}`],
  [
    'envFrom',
    {
      env: { A_USER: 'mine' },
      envFrom: [
        { ref: 'config-all', resource: 'app', prefix: 'A_' },
        { ref: 'secret-all', resource: 'db' },
      ],
    },
    ({ Config }) => (Config.Env as string[]).filter((entry) => !entry.startsWith('PATH=')).sort(),
    ['A_PASSWORD=${PASSWORD} $ $(X)', 'A_USER=mine', 'PASSWORD=s3cret$', 'USER='],
  ],
  ['workingDir', { workingDir: '/srv' }, config('WorkingDir'), '/srv'],
  [
    'platform',
    { platform: `linux/${engineArchitecture()}` },
    (c) => (c as { Platform?: string }).Platform,
    'linux',
  ],
  [
    'mounts: volume',
    { mounts: [{ ...volume, readOnly: true }] },
    (c) => [mounted('/shared')(c), project(c)],
    [
      {
        Type: 'volume',
        Source: expect.stringMatching(/^fairlead-test-[0-9a-f]{8}_shared-data$/),
        Target: '/shared',
        ReadOnly: true,
        VolumeOptions: { NoCopy: true },
      },
      expect.stringMatching(/^fairlead-test-[0-9a-f]{8}$/),
    ],
  ],
  [
    'mounts: sub-path of a volume',
    { mounts: [{ ...volume, subPath: 'a/b' }] },
    mounted('/shared'),
    {
      Type: 'volume',
      Source: expect.stringMatching(/_shared-data-a-b$/),
      Target: '/shared',
      VolumeOptions: { NoCopy: true },
    },
  ],
  [
    'mounts: scratch on disk',
    { mounts: [scratch('work', { size: '1Gi' }).at('/work')] },
    mounted('/work'),
    {
      Type: 'volume',
      Source: expect.stringMatching(/_orders-extract-work$/),
      Target: '/work',
      VolumeOptions: { NoCopy: true },
    },
  ],
  [
    'mounts: scratch in memory',
    { mounts: [scratch('fast', { size: '1Mi', medium: 'memory' }).at('/fast')] },
    host('Tmpfs'),
    { '/fast': 'exec,mode=1777,size=1048576' },
  ],
  [
    'mounts: secret',
    { mounts: [{ mount: 'secret', resource: 'db', path: '/run/db', items: { PASSWORD: 'sub/password' } }] },
    bound('/run/db/sub/password'),
    ['bind', false, 'local/db/PASSWORD'],
  ],
  [
    'mounts: config',
    { mounts: [{ mount: 'config', resource: 'app', path: '/etc/app' }] },
    bound('/etc/app/USER'),
    ['bind', false, 'config/app/USER'],
  ],
  [
    'mounts: host path',
    { mounts: [hostPath('/usr/share').at('/data', { readOnly: true })] },
    mounted('/data'),
    { Type: 'bind', Source: '/usr/share', Target: '/data', ReadOnly: true, BindOptions: {} },
  ],
  ['tmp', { tmp: {} }, mounted('/tmp'), { Type: 'volume', Target: '/tmp' }],
  ['tmp in memory', { tmp: { medium: 'memory' } }, host('Tmpfs'), { '/tmp': 'exec,mode=1777' }],
  ['sharedMemory', { sharedMemory: '8Mi' }, host('ShmSize'), 8 * 2 ** 20],
  ['cpu limit', { resources: { cpu: { limit: '500m' } } }, host('NanoCpus'), 500_000_000],
  ['cpu request', { resources: { cpu: { request: '250m' } } }, host('CpuShares'), 256],
  ['memory limit', { resources: { memory: { limit: '64Mi' } } }, host('Memory'), 64 * 2 ** 20],
  ['memory without swap', { resources: { memory: { limit: '64Mi' } } }, host('MemorySwap'), 64 * 2 ** 20],
  ['memory request', { resources: { memory: { request: '32Mi' } } }, host('MemoryReservation'), 32 * 2 ** 20],
  [
    'GPU beside memory and cpu',
    {
      resources: {
        cpu: { limit: '500m' },
        memory: { request: '32Mi', limit: '64Mi' },
        extended: { 'nvidia.com/gpu': 1 },
      },
    },
    ({ HostConfig: { DeviceRequests, Memory, MemoryReservation, NanoCpus } }) => [
      DeviceRequests,
      [Memory, MemoryReservation, NanoCpus],
    ],
    [
      [{ Driver: 'nvidia', Count: 1, DeviceIDs: null, Capabilities: [['gpu']], Options: null }],
      [64 * 2 ** 20, 32 * 2 ** 20, 500_000_000],
    ],
  ],
  ['swap', { swap: '64Mi', resources: { memory: { limit: '64Mi' } } }, host('MemorySwap'), 128 * 2 ** 20],
  [
    'ulimits',
    { ulimits: { nofile: { soft: 1024, hard: 2048 }, core: 0 } },
    ({ HostConfig }) =>
      (HostConfig.Ulimits as { Name: string }[]).toSorted((a, b) => (a.Name < b.Name ? -1 : 1)),
    [
      { Name: 'core', Hard: 0, Soft: 0 },
      { Name: 'nofile', Hard: 2048, Soft: 1024 },
    ],
  ],
  ['pidsLimit', { pidsLimit: 100 }, host('PidsLimit'), 100],
  ['user', { user: { uid: 1000, gid: 2000 } }, config('User'), '1000:2000'],
  [
    'fsGroup, supplementalGroups',
    { fsGroup: 3000, supplementalGroups: [4000] },
    host('GroupAdd'),
    ['3000', '4000'],
  ],
  ['capabilities: drop', { capabilities: { drop: ['ALL'] } }, capabilities('CapDrop'), ['ALL']],
  ['capabilities: add', { capabilities: { add: ['NET_ADMIN'] } }, capabilities('CapAdd'), ['NET_ADMIN']],
  ['privileged', { privileged: true }, host('Privileged'), true],
  ['readOnlyRoot', { readOnlyRoot: true }, host('ReadonlyRootfs'), true],
  [
    'allowPrivilegeEscalation',
    { allowPrivilegeEscalation: false },
    host('SecurityOpt'),
    ['no-new-privileges:true'],
  ],
  ['seccomp: none', { seccomp: 'RuntimeDefault' }, host('SecurityOpt'), null],
  ['seccomp: unconfined', { seccomp: 'Unconfined' }, host('SecurityOpt'), ['seccomp=unconfined']],
  [
    'seccomp: a profile',
    { seccomp: { localhost: 'allow.json', file: 'seccomp/allow.json' } },
    host('SecurityOpt'),
    ['seccomp={"defaultAction":"SCMP_ACT_ALLOW"}'],
  ],
  ['tty', { tty: true }, config('Tty'), true],
  ['stdin', { stdin: true }, config('OpenStdin'), true],
  ['initProcess', { initProcess: true }, host('Init'), true],
  ['sysctls', { sysctls: { 'net.core.somaxconn': '512' } }, host('Sysctls'), { 'net.core.somaxconn': '512' }],
  ['hostIPC', { hostIPC: true }, host('IpcMode'), 'host'],
  ['hostPID', { hostPID: true }, host('PidMode'), 'host'],
  ['stopSignal', { stopSignal: 'SIGINT' }, config('StopSignal'), 'SIGINT'],
];

const keyOf = (name: string) => name.replaceAll(/[^A-Za-z]+/g, '-');
const surroundings = {
  files: {
    'secrets/local/db/PASSWORD': 's3cret$',
    'secrets/local/db/USER': 'me',
    'dist/local/orders/config/app/USER': 'app user',
    'dist/local/orders/config/app/PASSWORD': 'app password',
    'seccomp/allow.json': '{"defaultAction":"SCMP_ACT_ALLOW"}',
  },
  variables: { SECRET_DB_PASSWORD: 's3cret$' },
};

function engineArchitecture(): string {
  return execFileSync('docker', ['version', '--format', '{{.Server.Arch}}'], { encoding: 'utf8' }).trim();
}

let containers: CreatedContainers | undefined;

beforeAll(async () => {
  const services = table.map(([name, fields]) => [keyOf(name), withImage(fields)] as const);
  containers = await createdContainers(Object.fromEntries(services), surroundings);
}, 120_000);
afterAll(() => containers?.remove(), 60_000);

describe('a created container has', () => {
  it.each(table)('%s', (name, _, read, expected) => {
    const container = containers?.inspect[keyOf(name)];
    if (!container) throw new Error(`no container for ${name}`);
    expect(read(container)).toEqual(expected);
  });
});
