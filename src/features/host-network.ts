import { defineFeature } from './definition/define-feature';
import { flag } from './schema/flag';

/** Whether the task shares the network of its machine. `hostNetwork` in Kubernetes, `network_mode: host` in Compose. */
export const hostNetwork = defineFeature({
  schema: flag,
  scope: 'task',
  pod: (value, { pod, context }) => {
    if (!value) return;
    if (pod.hostname !== undefined) {
      context.problem(
        'hostname',
        'has no effect with `hostNetwork`: the containers see the name of the machine',
      );
    }
    if (pod.dnsPolicy === 'ClusterFirst') {
      context.problem(
        'dns.policy',
        'is `ClusterFirst`, which Kubernetes turns into `Default` with `hostNetwork`',
        'write `ClusterFirstWithHostNet`',
      );
    }
    pod.hostNetwork = true;
    pod.dnsPolicy ??= 'ClusterFirstWithHostNet';
  },
  compose: (value, { service, context }) => {
    if (!value) return;
    if (service.hostname !== undefined) {
      context.problem(
        'hostname',
        'has no effect with `hostNetwork`: the containers see the name of the machine',
      );
    }
    if (service.ports) {
      context.problem(
        'ports',
        'has `published`, which means nothing with `hostNetwork`: every port is one of the machine',
        'leave `published` out',
      );
    }
    if (service.networks || service.network_mode !== undefined) {
      context.problem(
        'networks',
        'cannot be joined with `hostNetwork`: the task has the network of its machine alone',
      );
    }
    service.network_mode = 'host';
  },
});
