import { succeed } from './execute';

/** Runs kubectl to its end, with objects for its stdin where the last argument is a list of them; what it wrote to stdout. */
export type Kubectl = (...args: readonly (string | readonly object[])[]) => Promise<string>;

/** A kubectl that talks to the cluster of this kubeconfig file, whatever the environment says. */
export const kubectlFor =
  (kubeconfig: string, program = 'kubectl'): Kubectl =>
  (...args) => {
    const words = args.filter((arg) => typeof arg === 'string');
    const items = args.filter((arg) => typeof arg === 'object').flat();
    const input = items.length > 0 ? JSON.stringify({ apiVersion: 'v1', kind: 'List', items }) : undefined;
    return succeed(program, ['--kubeconfig', kubeconfig, ...words], { input });
  };
