import { seconds } from '../../support/duration';
import type { PodDraft } from '../draft/pod-draft';
import type { Probe } from '../schema/probe';
import { podText } from './pod-text';

/** Writes a question as the kubelet asks it. */
export function podProbe(
  field: 'startupProbe' | 'readinessProbe' | 'livenessProbe',
  { exec, http, tcp, ...when }: Probe,
  { container, context }: PodDraft,
): void {
  // Only a sidecar among the init containers has a restart policy (KEP-753); the API refuses probes on the others.
  if (context.container !== context.task && container.restartPolicy === undefined) {
    context.problem(field, 'is for a task or a sidecar: an init step ends before anybody could ask it');
  }
  container[field] = {
    ...(exec && { exec: { command: exec.map(podText) } }),
    ...(http && { httpGet: { path: http.path ?? '/', port: { value: http.port } } }),
    ...(tcp !== undefined && { tcpSocket: { port: { value: tcp } } }),
    initialDelaySeconds: seconds(when.initialDelay ?? '0s'),
    periodSeconds: seconds(when.period ?? '10s'),
    timeoutSeconds: seconds(when.timeout ?? '1s'),
    failureThreshold: when.failures ?? 3,
  };
}
