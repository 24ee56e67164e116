import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { hostName } from './schema/host-name';
import { ipAddress } from './schema/ip-address';
import { composeText } from './service/compose-text';

const schema = z
  .strictObject({
    /** Addresses of name servers, at most three. @default - those of the environment */
    nameservers: z
      .array(ipAddress)
      .min(1, 'must not be empty')
      .max(3, 'has more than three entries; a resolver reads three')
      .optional(),
    /** Domains in which short names are looked up. @default - none where `nameservers` are given, else those of the environment */
    searches: z.array(hostName).optional(),
    /** Options of the resolver, as in resolv.conf: `ndots:2`, `edns0`. @default - none */
    options: z
      .array(
        z
          .string()
          .regex(/^[a-z0-9-]+(:[^\s:]+)?$/, 'is no option of resolv.conf; write `ndots:2` or `edns0`'),
      )
      .optional(),
    /** Kubernetes only: where the pod's own resolver settings come from. @default - `None` where `nameservers` are given, else `ClusterFirst` */
    policy: z.enum(['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None']).optional(),
  })
  .superRefine(({ policy, nameservers }, context) => {
    if (policy === 'None' && !nameservers) {
      context.addIssue({ code: 'custom', path: ['policy'], message: 'is `None`, which needs `nameservers`' });
    }
  });

/** How the containers look up names. `dnsConfig` and `dnsPolicy` in Kubernetes; `dns`, `dns_search`, `dns_opt` in Compose. */
export const dns = defineFeature({
  schema,
  scope: 'task',
  pod: ({ nameservers, searches, options, policy }, { pod }) => {
    if (nameservers || searches || options) {
      pod.dnsConfig = {
        ...(nameservers && { nameservers }),
        ...(searches && { searches }),
        ...(options && { options: options.map(toOption) }),
      };
    }
    const dnsPolicy = policy ?? (nameservers ? 'None' : undefined);
    if (dnsPolicy) pod.dnsPolicy = dnsPolicy;
  },
  compose: ({ nameservers, searches, options, policy }, { service, context, differences }) => {
    if (nameservers) service.dns = nameservers;
    // Without a list Docker takes the laptop's own search domains, which no pod has; `.` is Docker's word for none.
    if (searches && searches.length > 0) service.dns_search = searches;
    else if (nameservers || searches) service.dns_search = ['.'];
    if (options) service.dns_opt = options.map((option) => composeText(option, context));
    if (policy) {
      differences.push({ field: 'dns.policy', reason: 'a Docker Engine has no cluster DNS to put first' });
    }
  },
});

function toOption(option: string): { name: string; value?: string } {
  const [name = '', value] = option.split(':');
  return value === undefined ? { name } : { name, value };
}
