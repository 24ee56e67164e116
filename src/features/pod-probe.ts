import type { k8s } from 'cdk8s-plus-28';
import { seconds } from '../support/duration';
import { podText } from './pod-text';
import type { Probe } from './probe';

/** A question as the kubelet asks it. */
export function podProbe({ exec, http, tcp, ...when }: Probe): k8s.Probe {
  return {
    ...(exec && { exec: { command: exec.map(podText) } }),
    ...(http && { httpGet: { path: http.path ?? '/', port: { value: http.port } } }),
    ...(tcp !== undefined && { tcpSocket: { port: { value: tcp } } }),
    initialDelaySeconds: seconds(when.initialDelay ?? '0s'),
    periodSeconds: seconds(when.period ?? '10s'),
    timeoutSeconds: seconds(when.timeout ?? '1s'),
    failureThreshold: when.failures ?? 3,
  };
}
