/** A kubeconfig as `kubectl config view --raw` tells it. */
export interface Kubeconfig {
  readonly 'current-context': string;
  readonly users: readonly { readonly name: string; readonly user: object }[];
}

/** An administrator who acts as somebody else, as the API server lets it. */
export function asGroups(kubeconfig: Kubeconfig, groups: readonly string[]): Kubeconfig {
  const as = { as: 'jane', 'as-groups': [...groups, 'system:authenticated'] };
  return {
    ...kubeconfig,
    users: kubeconfig.users.map(({ name, user }) => ({ name, user: { ...user, ...as } })),
  };
}
