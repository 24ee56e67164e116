import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { labelSelector } from './schema/label-selector';
import { portNumber } from './schema/port-number';

const cidr = z.string().refine((text) => parseCidr(text) !== undefined, {
  error: ({ input }) =>
    `is \`${String(input)}\`, which is no address range; a NetworkPolicy knows no host names: write \`10.0.0.0/8\``,
});

const rule = z
  .strictObject({
    /** An address range: `10.0.0.0/8`, `fd00::/8`. */
    cidr: cidr.optional(),
    /** Ranges inside `cidr` that stay closed. @default - none */
    except: z.array(cidr).optional(),
    /** Pods by their labels; in the task's own namespace, or in those of `namespaceSelector`. */
    podSelector: labelSelector.optional(),
    /** Namespaces by their labels. */
    namespaceSelector: labelSelector.optional(),
    /** @default - every port */
    ports: z
      .array(
        z.strictObject({
          port: portNumber,
          /** @default - `TCP` */
          protocol: z.enum(['TCP', 'UDP', 'SCTP']).optional(),
        }),
      )
      .optional(),
  })
  .superRefine(({ cidr: range, except = [], podSelector, namespaceSelector }, context) => {
    const byLabels = podSelector !== undefined || namespaceSelector !== undefined;
    if ((range !== undefined) === byLabels) {
      context.addIssue({
        code: 'custom',
        message: byLabels
          ? 'has both `cidr` and a selector; write two rules'
          : 'must have `cidr`, `podSelector` or `namespaceSelector`',
      });
    }
    if (range === undefined && except.length > 0) {
      const message = 'takes parts out of `cidr`, which is missing';
      context.addIssue({ code: 'custom', path: ['except'], message });
    }
    for (const [index, part] of except.entries()) {
      if (range === undefined || isInside(part, range)) continue;
      context.addIssue({
        code: 'custom',
        path: ['except', index],
        message: `is \`${part}\`, which is no part of \`${range}\``,
      });
    }
  });

/** Whom the task may reach beside what the environment allows. Rules of a NetworkPolicy in Kubernetes. */
export const egress = defineFeature({
  schema: z.array(rule),
  scope: 'task',
  pod: (value, draft) => {
    for (const { cidr: range, except, podSelector, namespaceSelector, ports } of value) {
      const peer =
        range !== undefined
          ? { ipBlock: { cidr: range, ...(except && { except }) } }
          : { ...(podSelector && { podSelector }), ...(namespaceSelector && { namespaceSelector }) };
      draft.egress.push({
        to: [peer],
        ...(ports && {
          ports: ports.map(({ port, protocol = 'TCP' }) => ({ port: { value: port }, protocol })),
        }),
      });
    }
  },
  compose: unsupported(
    'a Docker network filters nothing by destination; an `internal` network cuts off all of it',
  ),
});

function parseCidr(text: string): { address: string; bits: number; family: 'ipv4' | 'ipv6' } | undefined {
  const [address = '', bits = '', ...more] = text.split('/');
  const version = isIP(address);
  if (more.length > 0 || version === 0 || !/^\d+$/.test(bits)) return undefined;
  if (Number(bits) > (version === 4 ? 32 : 128)) return undefined;
  return { address, bits: Number(bits), family: version === 4 ? 'ipv4' : 'ipv6' };
}

function isInside(part: string, whole: string): boolean {
  const [inner, outer] = [parseCidr(part), parseCidr(whole)];
  if (!inner || !outer || inner.family !== outer.family || inner.bits <= outer.bits) return false;
  const range = new BlockList();
  range.addSubnet(outer.address, outer.bits, outer.family);
  return range.check(inner.address, inner.family);
}
