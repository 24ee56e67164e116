import { hostPath } from '../../../src/features/mount/host-path';
import { scratch } from '../../../src/features/mount/scratch';
import type { Programs } from './program';
import { shell } from './shell';

const MEGABYTES = "df -m $P | awk 'NR > 1 { print $2 }'";
const RUNS = 'cp /bin/busybox $P/echo && $P/echo runs; rm $P/echo';
const isRefused = (file: string, word: string) => `(echo >${file}) 2>/dev/null || echo ${word}`;

/** What stands at the paths of a container. */
export const filePrograms: Programs = {
  files: {
    proves: ['mounts'],
    fields: {
      ...shell(
        [
          'cd /run/db; rev sub/password; stat -Lc "%a %g" sub/password',
          'cat /etc/app/HOST; echo; ls /etc/app',
          isRefused('/etc/app/HOST', 'read-only'),
        ].join('\n'),
      ),
      fsGroup: 3000,
      mounts: [
        {
          ...{ mount: 'secret', resource: 'db', path: '/run/db' },
          ...{ items: { PASSWORD: 'sub/password' }, mode: '0400' },
        },
        { mount: 'config', resource: 'app', path: '/etc/app' },
      ],
    },
    prints: {
      local: '$terc3s644 0\n${HOST} $\nHOST\nLEVEL\nread-only\n',
      staging: '$terc3s440 3000\n${HOST} $\nHOST\nLEVEL\nread-only\n',
    },
  },
  volume: {
    proves: ['mounts', 'fsGroup'],
    fields: {
      ...shell(
        [
          'stat -c %g /shared; echo x >/shared/x && echo written',
          'echo y >/part/y && cat /part/y; test -e /shared/a/b/y && echo within the other',
          isRefused('/seen/x', 'read-only'),
        ].join('\n'),
      ),
      fsGroup: 3000,
      mounts: [
        { mount: 'volume', resource: 'shared-data', path: '/shared' },
        { mount: 'volume', resource: 'shared-data', path: '/seen', readOnly: true },
        { mount: 'volume', resource: 'shared-data', path: '/part', subPath: 'a/b' },
      ],
    },
    prints: {
      local: '3000\nwritten\ny\nread-only\n',
      staging: '3000\nwritten\ny\nwithin the other\nread-only\n',
    },
  },
  'host-path': {
    proves: ['mounts'],
    fields: {
      ...shell('test -x /machine/env && awk \'$2 == "/machine" { print substr($4, 1, 2) }\' /proc/mounts'),
      mounts: [hostPath('/usr/bin').at('/machine', { readOnly: true })],
    },
    prints: 'ro\n',
  },
  scratch: {
    proves: ['mounts'],
    fields: {
      ...shell(`P=/work; ${RUNS}; P=/fast; ${RUNS}; stat -c %a $P; ${MEGABYTES}`),
      mounts: [
        scratch('work', { size: '64Mi' }).at('/work'),
        scratch('fast', { size: '8Mi', medium: 'memory' }).at('/fast'),
      ],
    },
    prints: 'runs\nruns\n1777\n8\n',
  },
  tmp: {
    proves: ['tmp'],
    fields: shell(`P=/tmp; stat -c %a $P; ${RUNS}; ${isRefused('/x', 'nowhere else')}`),
    prints: { local: '1777\nruns\nnowhere else\n', staging: '777\nruns\nnowhere else\n' },
  },
  'tmp-in-memory': {
    proves: ['tmp'],
    fields: {
      ...shell(`P=/tmp; stat -c %a $P; ${RUNS}; ${MEGABYTES}`),
      tmp: { size: '8Mi', medium: 'memory' },
    },
    prints: '1777\nruns\n8\n',
  },
  'no-tmp': {
    proves: ['tmp'],
    fields: { ...shell(isRefused('/tmp/x', 'no room')), tmp: false },
    prints: 'no room\n',
  },
  'shared-memory': {
    proves: ['sharedMemory'],
    fields: { ...shell(`P=/dev/shm; echo x >$P/x; stat -c %a $P; ${MEGABYTES}`), sharedMemory: '16Mi' },
    prints: '1777\n16\n',
  },
};
