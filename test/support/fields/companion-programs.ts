import { scratch } from '../../../src/features/mount/scratch';
import type { Programs } from './program';
import { shell } from './shell';

const image = { repository: 'fairlead-test/busybox', tag: '1' };
const mounts = [scratch('shared').at('/shared')];
const untilThere = (file: string) => `until test -e /shared/${file}; do sleep 0.1; done; echo ${file}`;
/** It comes to its end as soon as it is asked to. */
const stay = 'trap exit TERM; while :; do sleep 0.1; done';
const patience = { gracePeriod: '2s', timeout: '90s' } as const;

/** What containers of one task see of each other, and how they end. */
export const companionPrograms: Programs = {
  steps: {
    proves: ['user', 'env'],
    fields: {
      ...{ ...shell('cat /shared/step; id -u'), mounts },
      init: [
        {
          ...{ name: 'step', image, mounts, ...shell('echo "$STEP $(id -u)" >/shared/step') },
          ...{ env: { STEP: 'first' }, user: { uid: 1000, gid: 2000 } },
        },
      ],
    },
    prints: 'first 1000\n10001\n',
  },
  'startup-probe': {
    proves: ['startupProbe'],
    fields: {
      ...{ ...shell('test -e /shared/started && echo after it'), mounts, ...patience },
      sidecars: [
        {
          ...{ name: 'beside', image, mounts, ...shell(`sleep 3; touch /shared/started; ${stay}`) },
          startupProbe: { exec: ['test', '-e', '/shared/started'], period: '1s', failures: 30 },
        },
      ],
    },
    prints: 'after it\n',
  },
  'readiness-probe': {
    proves: ['readinessProbe'],
    fields: {
      ...{ ...shell(untilThere('asked')), mounts, ...patience },
      sidecars: [
        {
          ...{ name: 'beside', image, mounts, ...shell(stay) },
          readinessProbe: { exec: ['touch', '/shared/asked'], period: '1s' },
        },
      ],
    },
    prints: 'asked\n',
  },
  'liveness-probe': {
    proves: ['livenessProbe'],
    fields: {
      ...{ ...shell(untilThere('again')), mounts, ...patience },
      sidecars: [
        {
          ...{ name: 'beside', image, mounts },
          ...shell(`test -e /shared/once && touch /shared/again; touch /shared/once; ${stay}`),
          livenessProbe: { exec: ['test', '-e', '/shared/again'], period: '1s', failures: 1 },
        },
      ],
    },
    prints: { staging: 'again\n' },
  },
  'shared-processes': {
    proves: ['shareProcessNamespace'],
    fields: {
      ...shell('until ps | grep -q "[s]leep 4321"; do sleep 0.1; done; echo seen'),
      ...{ ...patience, shareProcessNamespace: true },
      sidecars: [{ name: 'beside', image, command: ['sleep', '4321'] }],
    },
    prints: { staging: 'seen\n' },
  },
  asked: {
    proves: ['gracePeriod'],
    fields: {
      ...shell('trap "echo asked; sleep 1; echo tidy; exit 3" TERM; while :; do sleep 0.1; done'),
      ...{ gracePeriod: '20s', timeout: '15s' },
    },
    prints: 'asked\ntidy\n',
  },
  cut: {
    proves: ['gracePeriod'],
    fields: {
      ...shell('trap "echo asked; sleep 15; echo late" TERM; while :; do sleep 0.1; done'),
      ...{ gracePeriod: '2s', timeout: '15s' },
    },
    prints: 'asked\n',
  },
};
