import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import type { PodDraft } from './draft/pod-draft';
import { portNumber } from './schema/port-number';

const FIRST_FREE_PORT = 'net.ipv4.ip_unprivileged_port_start';

const portName = z
  .string()
  .refine((name) => name.length <= 15 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && /[a-z]/.test(name), {
    error: 'is no port name: at most 15 lower-case letters, digits and single `-`, with a letter among them',
  });

const port = z.strictObject({
  /** The port on which the container listens. */
  port: portNumber,
  /** A name for it. @default - none */
  name: portName.optional(),
  /** @default - `TCP` */
  protocol: z.enum(['TCP', 'UDP', 'SCTP']).optional(),
  /** Compose only: the port of the laptop, on its loopback address, under which it can be reached. @default - not published */
  published: portNumber.optional(),
});

/** Ports on which the container listens. `ports` of the container in Kubernetes; `expose` in Compose, `ports` where published. */
export const ports = defineFeature({
  schema: z.array(port).superRefine((all, context) => {
    refuseRepeats(all, 'port', (item) => `${item.port}/${item.protocol ?? 'TCP'}`, context);
    refuseRepeats(all, 'name', (item) => item.name, context);
    refuseRepeats(
      all,
      'published',
      ({ published, protocol = 'TCP' }) => (published === undefined ? undefined : `${published}/${protocol}`),
      context,
    );
  }),
  scope: 'container',
  pod: (value, { container, pod, differences }) => {
    container.ports = value.map(({ port: containerPort, name, protocol = 'TCP' }) => ({
      containerPort,
      ...(name === undefined ? {} : { name }),
      protocol,
    }));
    const uid = container.securityContext?.runAsUser;
    const lowest = Math.min(...value.map((item) => item.port));
    if (uid !== undefined && uid !== 0 && lowest < firstFreePort(pod)) {
      differences.push({
        field: 'ports.port',
        reason: `Docker lets every user listen on port ${lowest}; not every container runtime of a cluster does: say \`sysctls: { '${FIRST_FREE_PORT}': '${lowest}' }\``,
      });
    }
    if (value.some((item) => item.published !== undefined)) {
      differences.push({
        field: 'ports.published',
        reason:
          'a pod has an address of its own: no port of a machine leads to it (`kubectl port-forward` does)',
      });
    }
  },
  compose: (value, { service, differences }) => {
    const hidden = value.filter((item) => item.published === undefined);
    if (hidden.length > 0) {
      service.expose = hidden.map((item) => `${item.port}/${(item.protocol ?? 'TCP').toLowerCase()}`);
    }
    const published = value.flatMap((item) =>
      item.published === undefined ? [] : [{ ...item, at: item.published }],
    );
    if (published.length > 0) {
      service.ports = published.map((item) => ({
        target: item.port,
        published: String(item.at),
        protocol: (item.protocol ?? 'TCP').toLowerCase(),
        host_ip: '127.0.0.1',
      }));
    }
    if (value.some((item) => item.name !== undefined)) {
      differences.push({
        field: 'ports.name',
        reason: 'Docker knows the ports of a container by number only',
      });
    }
  },
});

type Port = z.output<typeof port>;

/** From this port on, the kernel lets programs listen that are not root. */
function firstFreePort(pod: PodDraft['pod']): number {
  const said = pod.securityContext?.sysctls?.find(({ name }) => name === FIRST_FREE_PORT)?.value;
  return said === undefined ? 1024 : Number(said);
}

function refuseRepeats(
  all: readonly Port[],
  field: keyof Port,
  key: (item: Port) => string | undefined,
  context: z.RefinementCtx,
): void {
  const first = new Map<string, number>();
  for (const [index, item] of all.entries()) {
    const value = key(item);
    if (value === undefined) continue;
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, index);
    else {
      context.addIssue({
        code: 'custom',
        path: [index, field],
        message: `is \`${value}\`, as \`[${earlier}].${field}\` is already`,
      });
    }
  }
}
