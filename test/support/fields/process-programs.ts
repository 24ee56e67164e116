import { run } from '../../../src/model/run';
import type { Programs } from './program';
import { shell } from './shell';

const ODD = ['a$b', '$(X)', '${X}', '$$', '$$$(X)', '"\'\\', 'two\nlines', 'ü→🚢', '', '  '];
const ROOT = { uid: 0, gid: 0 };
const STATUS = "sed -n 's/^\\(CapEff\\|CapBnd\\|NoNewPrivs\\|Seccomp\\):\\t*//p' /proc/self/status";
const MACHINE = { hostPID: true, user: ROOT, capabilities: { add: ['SYS_PTRACE'] } };
/** Whether the namespaces are those of the machine, in which engines run. */
const SHARED = `
  of() { readlink /proc/$1/ns/$2; }
  shares() { for p in $(pidof dockerd kubelet); do [ "$(of $p $1)" = "$(of self $1)" ] && return; done; false; }
  for n in ipc net; do shares $n && echo its $n || echo own $n; done`;

/** What a process is and may do. */
export const processPrograms: Programs = {
  argv: {
    proves: ['command', 'args'],
    fields: shell('for a; do printf "[%s]" "$a"; done', ...ODD),
    prints: ODD.map((item) => `[${item}]`).join(''),
  },
  env: {
    proves: ['env'],
    fields: {
      ...shell('printf "[%s]" "$ODD" "$DATE" "$LEVEL"; echo "$KEY" | rev'),
      env: {
        ODD: ODD.join('|'),
        DATE: run.date,
        LEVEL: { ref: 'config', resource: 'app', key: 'LEVEL' },
        KEY: { ref: 'secret', resource: 'db', key: 'PASSWORD' },
      },
    },
    prints: `[${ODD.join('|')}][2026-01-31][INFO]$terc3s\n`,
  },
  'env-from': {
    proves: ['envFrom'],
    fields: {
      ...shell('printf "[%s]" "$APP_HOST" "$APP_LEVEL"; echo "$PASSWORD" | rev'),
      env: { APP_LEVEL: 'mine' },
      envFrom: [
        { ref: 'config-all', resource: 'app', prefix: 'APP_' },
        { ref: 'secret-all', resource: 'db' },
      ],
    },
    prints: '[${HOST} $][mine]$terc3s\n',
  },
  user: {
    proves: ['user', 'fsGroup', 'supplementalGroups'],
    fields: {
      ...shell("id -u; id -g; id -G | tr ' ' '\\n' | sort -n"),
      ...{ user: { uid: 1000, gid: 2000 }, fsGroup: 3000, supplementalGroups: [4000] },
    },
    prints: '1000\n2000\n2000\n3000\n4000\n',
  },
  'working-dir': {
    proves: ['workingDir'],
    fields: { ...shell('pwd'), workingDir: '/srv' },
    prints: '/srv\n',
  },
  secure: {
    proves: ['capabilities', 'allowPrivilegeEscalation', 'seccomp', 'readOnlyRoot'],
    fields: shell(
      `${STATUS}; awk '$2 == "/" { print substr($4, 1, 2) }' /proc/mounts; grep -q ' /proc/[^ ]* ' /proc/mounts && echo parts of /proc`,
    ),
    prints: '0000000000000000\n0000000000000000\n1\n2\nro\nparts of /proc\n',
  },
  open: {
    proves: ['capabilities', 'allowPrivilegeEscalation', 'seccomp', 'readOnlyRoot'],
    fields: {
      ...shell(`${STATUS}; echo x >/srv/x && cat /srv/x`),
      ...{ user: ROOT, capabilities: { add: ['NET_ADMIN'] }, allowPrivilegeEscalation: true },
      ...{ readOnlyRoot: false, seccomp: 'Unconfined' },
    },
    prints: '0000000000001000\n0000000000001000\n0\n0\nx\n',
  },
  'some-capabilities': {
    proves: ['capabilities'],
    fields: {
      ...shell(STATUS),
      ...{ user: ROOT, capabilities: { drop: ['ALL'], add: ['CHOWN', 'KILL'] } },
    },
    prints: '0000000000000021\n0000000000000021\n1\n2\n',
  },
  'of-its-own': {
    proves: ['hostPID'],
    fields: { ...shell(`[ $$ -gt 10 ] && echo one of many; ${SHARED}`), ...MACHINE },
    prints: 'one of many\nown ipc\nown net\n',
  },
  'of-the-machine': {
    proves: ['hostPID', 'hostIPC', 'hostNetwork'],
    fields: { ...shell(SHARED), ...MACHINE, hostIPC: true, hostNetwork: true },
    prints: 'its ipc\nits net\n',
  },
  privileged: {
    proves: ['privileged'],
    fields: {
      ...shell("grep -q ' /proc/[^ ]* ' /proc/mounts || echo all of /proc"),
      ...{ privileged: true, allowPrivilegeEscalation: true, user: ROOT },
    },
    // A container of Docker gets more rights than a machine of tests may have to give.
    prints: { staging: 'all of /proc\n' },
  },
  'first-process': { proves: ['initProcess'], fields: shell('echo $$'), prints: '1\n' },
  init: {
    proves: ['initProcess'],
    fields: { ...shell('[ $$ = 1 ] || echo not the first process'), initProcess: true },
    prints: { local: 'not the first process\n' },
  },
  ulimits: {
    proves: ['ulimits'],
    fields: {
      ...shell('ulimit -Sn; ulimit -Hn; ulimit -c'),
      ulimits: { nofile: { soft: 1024, hard: 2048 }, core: 0 },
    },
    prints: { local: '1024\n2048\n0\n' },
  },
  sysctls: {
    proves: ['sysctls'],
    fields: {
      ...shell('cat /proc/sys/net/ipv4/ip_local_port_range'),
      sysctls: { 'net.ipv4.ip_local_port_range': '20000 30000' },
    },
    prints: '20000\t30000\n',
  },
  tty: {
    proves: ['tty'],
    fields: { ...shell('test -t 1 && echo a terminal'), tty: true },
    prints: { local: 'a terminal\r\n', staging: 'a terminal\n' },
  },
  'no-tty': { proves: ['tty'], fields: shell('test -t 1 || echo no terminal'), prints: 'no terminal\n' },
  stdin: {
    proves: ['stdin'],
    fields: { ...shell('exec 2>/dev/null; timeout 1 cat && echo ended || echo open'), stdin: true },
    prints: 'open\n',
  },
  'no-stdin': {
    proves: ['stdin'],
    fields: shell('exec 2>/dev/null; timeout 9 cat && echo ended || echo open'),
    prints: 'ended\n',
  },
  limits: {
    proves: ['resources'],
    fields: {
      ...shell(
        [
          'cd /sys/fs/cgroup',
          'cat memory.max memory/memory.limit_in_bytes 2>/dev/null',
          "if [ -e cpu.max ]; then tr ' ' '\\n' <cpu.max; else cat cpu/cpu.cfs_quota_us cpu/cpu.cfs_period_us; fi",
        ].join('\n'),
      ),
      resources: { cpu: { request: '250m', limit: '500m' }, memory: { request: '32Mi', limit: '64Mi' } },
    },
    prints: `${64 * 2 ** 20}\n50000\n100000\n`,
  },
};
