import type { Programs } from './program';
import { shell } from './shell';

/** A namespace beside that of the tasks, and the Service in it that greets on port 80 whoever it is reached by. */
export const GREETER = { namespace: `fairlead-greeter-${process.pid}`, name: 'greeter' };

const host = `${GREETER.name}.${GREETER.namespace}.svc.cluster.local`;
const greeting = `nc -w 2 ${host} 80 </dev/null 2>/dev/null`;

/** Whom a task reaches, once the network plugin has the rules of the new pod. */
export const egressPrograms: Programs = {
  'let-out': {
    proves: ['egress'],
    fields: {
      ...shell(`until ${greeting}; do sleep 0.2; done`),
      timeout: '60s',
      egress: [
        {
          namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': GREETER.namespace } },
          podSelector: { matchLabels: { app: GREETER.name } },
          ports: [{ port: 8080 }],
        },
      ],
    },
    prints: { staging: 'welcome\n' },
  },
  'kept-in': {
    proves: ['egress'],
    fields: {
      ...shell(
        `while ! nslookup ${host} >/dev/null || ${greeting} >/dev/null; do sleep 0.2; done; echo nobody`,
      ),
      timeout: '60s',
    },
    prints: { staging: 'nobody\n' },
  },
};
