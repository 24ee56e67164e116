import type { Programs } from './program';
import { shell } from './shell';

/** What names and addresses mean in a container. */
export const networkPrograms: Programs = {
  hostname: {
    proves: ['hostname'],
    fields: { ...shell('hostname'), hostname: 'extractor' },
    prints: 'extractor\n',
  },
  'extra-hosts': {
    proves: ['extraHosts'],
    fields: {
      ...shell("awk '/internal/ { print $1, $2 }' /etc/hosts | sort"),
      extraHosts: { 'db.internal': '10.0.0.5', 'six.internal': 'fd00::1' },
    },
    prints: '10.0.0.5 db.internal\nfd00::1 six.internal\n',
  },
  'low-port': {
    proves: ['sysctls'],
    fields: {
      ...shell('echo heard | nc -l -p 80 & until nc 127.0.0.1 80 </dev/null 2>/dev/null; do sleep 0.1; done'),
      ...{ ports: [{ port: 80 }], sysctls: { 'net.ipv4.ip_unprivileged_port_start': '80' } },
      timeout: '30s',
    },
    prints: 'heard\n',
  },
  dns: {
    proves: ['dns'],
    fields: {
      ...shell(
        "cd /etc; sed -n 's/^search *//p' resolv.conf; grep -o ndots:2 resolv.conf; grep -o edns0 resolv.conf",
      ),
      dns: {
        nameservers: ['10.0.0.10'],
        searches: ['internal.com', 'other.com'],
        options: ['ndots:2', 'edns0'],
      },
    },
    prints: 'internal.com other.com\nndots:2\nedns0\n',
  },
};
