import { execFileSync } from 'node:child_process';
import { scratch } from '../../../src/features/mount/scratch';
import { busyboxImage } from '../../support/busybox-image';
import { type CreatedContainers, createdContainers } from '../../support/created-containers';
import { serviceOf } from '../../support/drafts';

const SECURE = {
  user: { uid: 1000, gid: 2000 },
  capabilities: { drop: ['ALL'] },
  allowPrivilegeEscalation: false,
  readOnlyRoot: true,
  seccomp: 'RuntimeDefault',
  tmp: {},
};
const ODD = ['a$b', '$(X)', '${X}', '$$', '$$$(X)', '"\'\\', 'two\nlines', 'ü→🚢', '', '  '];
const OPEN = {
  capabilities: { add: ['NET_ADMIN'] },
  readOnlyRoot: false,
  seccomp: 'Unconfined',
  allowPrivilegeEscalation: true,
};
const STATUS = "sed -n 's/^\\(CapEff\\|CapBnd\\|NoNewPrivs\\|Seccomp\\):\\t*//p' /proc/self/status";

const shell = (script: string, ...args: string[]) => ({ command: ['/bin/sh', '-c', script, 'sh'], args });

/** What a program prints, by the fields of its container. */
const programs: Readonly<Record<string, readonly [fields: Record<string, unknown>, printed: string]>> = {
  argv: [shell('for a; do printf "[%s]" "$a"; done', ...ODD), ODD.map((item) => `[${item}]`).join('')],
  env: [{ ...shell('printf "[%s]" "$ODD"'), env: { ODD: ODD.join('|') } }, `[${ODD.join('|')}]`],
  'env-from': [
    {
      ...shell('printf "[%s]" "$APP_HOST" "$APP_LEVEL" "$PASSWORD"'),
      env: { APP_LEVEL: 'mine' },
      envFrom: [
        { ref: 'config-all', resource: 'app', prefix: 'APP_' },
        { ref: 'secret-all', resource: 'db' },
      ],
    },
    '[${HOST} $][mine][s3cret$]',
  ],
  user: [
    { ...shell('id -u; id -g; id -G'), fsGroup: 3000, supplementalGroups: [4000] },
    '1000\n2000\n2000 3000 4000\n',
  ],
  'working-dir': [{ ...shell('pwd'), workingDir: '/srv' }, '/srv\n'],
  files: [
    {
      ...shell(
        'cat /run/db/sub/password /etc/app/HOST; stat -c " %a" /run/db/sub/password; echo >/etc/app/HOST',
      ),
      mounts: [
        { mount: 'secret', resource: 'db', path: '/run/db', items: { PASSWORD: 'sub/password' } },
        { mount: 'config', resource: 'app', path: '/etc/app' },
      ],
    },
    's3cret$${HOST} $ 444\n',
  ],
  tmp: [
    shell('stat -c %a /tmp; cp /bin/busybox /tmp/echo && /tmp/echo runs; touch /x /srv/x'),
    '1777\nruns\n',
  ],
  memory: [
    {
      ...shell(
        'stat -c %a /fast; cp /bin/busybox /fast/echo && /fast/echo runs; df -m /fast /dev/shm | awk "{ print \\$2 }"',
      ),
      mounts: [scratch('fast', { size: '8Mi', medium: 'memory' }).at('/fast')],
      sharedMemory: '16Mi',
    },
    '1777\nruns\n1M-blocks\n8\n16\n',
  ],
  ulimits: [
    {
      ...shell('ulimit -Sn; ulimit -Hn; ulimit -c'),
      ulimits: { nofile: { soft: 1024, hard: 2048 }, core: 0 },
    },
    '1024\n2048\n0\n',
  ],
  secure: [shell(STATUS), '0000000000000000\n0000000000000000\n1\n2\n'],
  open: [
    { ...shell(STATUS), ...OPEN, user: { uid: 0, gid: 0 } },
    '00000000a80435fb\n00000000a80435fb\n0\n0\n',
  ],
  root: [
    {
      ...shell('echo x >/srv/x && cat /srv/x'),
      readOnlyRoot: false,
      user: { uid: 0, gid: 0 },
      capabilities: {},
    },
    'x\n',
  ],
  sysctls: [
    { ...shell('cat /proc/sys/net/core/somaxconn'), sysctls: { 'net.core.somaxconn': '512' } },
    '512\n',
  ],
  init: [
    { ...shell('[ $$ = 1 ] || echo not the first process'), initProcess: true },
    'not the first process\n',
  ],
  'first-process': [shell('echo $$'), '1\n'],
  'host-pid': [{ ...shell('[ $$ -gt 10 ] && echo one of many'), hostPID: true }, 'one of many\n'],
  tty: [{ ...shell('test -t 1 && echo a terminal'), tty: true }, 'a terminal\r\n'],
  'no-tty': [shell('test -t 1 || echo no terminal'), 'no terminal\n'],
};

const surroundings = {
  files: {
    'secrets/local/db/PASSWORD': 's3cret$',
    'dist/local/orders/config/app/HOST': '${HOST} $',
    'dist/local/orders/config/app/LEVEL': 'INFO',
  },
  variables: { SECRET_DB_PASSWORD: 's3cret$' },
};
const context = {
  imageName: busyboxImage,
  keys: (kind: string) => (kind === 'secret' ? ['PASSWORD'] : ['HOST', 'LEVEL']),
  configValue: (_: string, key: string) => (key === 'HOST' ? '${HOST} $' : 'INFO'),
};

let containers: CreatedContainers | undefined;

beforeAll(async () => {
  const services = Object.entries(programs).map(([name, [fields]]) => [
    name,
    serviceOf({ image: { repository: 'busybox' }, ...SECURE, ...fields }, context),
  ]);
  containers = await createdContainers(Object.fromEntries(services), surroundings);
}, 120_000);
afterAll(() => containers?.remove(), 60_000);

describe('a running program sees', () => {
  it.each(Object.entries(programs))(
    '%s',
    async (name, [, printed]) => {
      const { stdout } = (await containers?.run(name)) ?? {};
      expect(stdout).toBe(printed);
    },
    30_000,
  );

  it('the end of memory at its limit', async () => {
    // It is the only process: of several, the kernel chooses which one to kill.
    const eats = { command: ['dd', 'if=/dev/zero', 'of=/dev/null', 'bs=64M', 'count=1'] };
    const eaterOf = (limit: string) =>
      serviceOf({ image: { repository: 'busybox' }, ...eats, resources: { memory: { limit } } }, context);
    const eaters = await createdContainers({ small: eaterOf('16Mi'), large: eaterOf('256Mi') });
    try {
      expect(await eaters.run('small')).toEqual({ exitCode: 137, stdout: '', stderr: '' });
      expect(await eaters.run('large')).toMatchObject({
        exitCode: 0,
        stderr: expect.stringMatching(/^1\+0 records in\n/),
      });
    } finally {
      await eaters.remove();
    }
  }, 60_000);
});

describe('an image is', () => {
  const created = (image: string, fields: Record<string, unknown>) =>
    createdContainers({
      task: serviceOf(
        { image: { repository: 'x' }, command: ['true'], ...fields },
        { imageName: () => image },
      ),
    });

  it('not pulled under `Never`', async () => {
    await expect(created('fairlead-test/missing:1', { pullPolicy: 'Never' })).rejects.toThrow(
      'No such image: fairlead-test/missing:1',
    );
  });

  it('pulled again under `Always`, taken as it is under `IfNotPresent`', async () => {
    await expect(created('localhost:1/fairlead-test:1', { pullPolicy: 'Always' })).rejects.toThrow(
      'localhost:1',
    );
    const present = await created(busyboxImage(), { pullPolicy: 'IfNotPresent' });
    await present.remove();
  });

  it('refused for another platform', async () => {
    const arch = execFileSync('docker', ['version', '--format', '{{.Server.Arch}}'], {
      encoding: 'utf8',
    }).trim();
    const other = arch === 'arm64' ? 'linux/amd64' : 'linux/arm64';
    await expect(created(busyboxImage(), { platform: other, pullPolicy: 'Never' })).rejects.toThrow(other);
  });
});
