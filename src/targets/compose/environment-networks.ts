import type { ComposeNetwork } from '../../features/draft/compose-file';
import type { NetworkSpec } from '../../model/spec/environment-spec';

/** The networks of an environment; `default` is the one that every task and stand-in joins. */
export function environmentNetworks(
  networks: Readonly<Record<string, NetworkSpec>>,
): Record<string, ComposeNetwork> {
  const named = Object.entries(networks).map(([name, { external, internal, subnet }]) => {
    if (external) return [name, { name, external }];
    return [name, { ...(internal && { internal }), ...(subnet && { ipam: { config: [{ subnet }] } }) }];
  });
  return { default: {}, ...Object.fromEntries(named) };
}
