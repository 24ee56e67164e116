import { z } from 'zod';
import { unknownNameHelp } from '../support/unknown-name';
import { defineFeature } from './definition/define-feature';
import { secureContainer } from './pod/secure-container';
import { checked } from './schema/checked';

const NAMES = [
  ...[
    'ALL',
    'AUDIT_CONTROL',
    'AUDIT_READ',
    'AUDIT_WRITE',
    'BLOCK_SUSPEND',
    'BPF',
    'CHECKPOINT_RESTORE',
    'CHOWN',
  ],
  ...['DAC_OVERRIDE', 'DAC_READ_SEARCH', 'FOWNER', 'FSETID', 'IPC_LOCK', 'IPC_OWNER', 'KILL', 'LEASE'],
  ...[
    'LINUX_IMMUTABLE',
    'MAC_ADMIN',
    'MAC_OVERRIDE',
    'MKNOD',
    'NET_ADMIN',
    'NET_BIND_SERVICE',
    'NET_BROADCAST',
  ],
  ...['NET_RAW', 'PERFMON', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_ADMIN', 'SYS_BOOT', 'SYS_CHROOT'],
  ...['SYS_MODULE', 'SYS_NICE', 'SYS_PACCT', 'SYS_PTRACE', 'SYS_RAWIO', 'SYS_RESOURCE', 'SYS_TIME'],
  ...['SYS_TTY_CONFIG', 'SYSLOG', 'WAKE_ALARM'],
];

const capability = checked(z.custom<string>(), (value: unknown) => {
  if (typeof value !== 'string') return 'must be the name of a capability, in quotes';
  if (NAMES.includes(value)) return undefined;
  const meant = value.toUpperCase().replace(/^CAP_/, '');
  if (NAMES.includes(meant)) return `is \`${value}\`; write \`${meant}\``;
  return `is \`${value}\`, which is no capability of Linux; ${unknownNameHelp(meant, NAMES)}`;
});
const list = z.array(capability, { error: 'must be a list of capabilities' });

/** Rights of root that the program loses and gets, without `CAP_`. `capabilities` in Kubernetes; `cap_drop` and `cap_add` in Compose. */
export const capabilities = defineFeature({
  schema: z.strictObject({ drop: list.optional(), add: list.optional() }),
  scope: 'container',
  pod: ({ drop, add }, draft) => {
    secureContainer(draft, { capabilities: { ...(drop ? { drop } : {}), ...(add ? { add } : {}) } });
  },
  compose: ({ drop, add }, { service }) => {
    if (drop) service.cap_drop = drop;
    if (add) service.cap_add = add;
  },
});
