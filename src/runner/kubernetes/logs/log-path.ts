import type { KubeApi } from '../api/kube-api';

/** The path of the logs of a pod. */
export function logPath({ namespace }: KubeApi, pod: string): string {
  return `/api/v1/namespaces/${namespace}/pods/${pod}/log`;
}
