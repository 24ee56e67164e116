import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { hostName } from './schema/host-name';
import { ipAddress } from './schema/ip-address';

/** Entries for `/etc/hosts`: host name to IP address. `hostAliases` in Kubernetes, `extra_hosts` in Compose. */
export const extraHosts = defineFeature({
  schema: z.record(hostName, ipAddress),
  scope: 'task',
  pod: (value, { pod }) => {
    const byIp = new Map<string, string[]>();
    for (const [host, ip] of Object.entries(value)) byIp.set(ip, [...(byIp.get(ip) ?? []), host]);
    pod.hostAliases = [...byIp]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([ip, hostnames]) => ({ ip, hostnames: hostnames.sort() }));
  },
  compose: (value, { service }) => {
    service.extra_hosts = value;
  },
});
