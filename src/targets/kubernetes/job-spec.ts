import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';
import type { OrchestrationSpec } from '../../model/spec/task-spec';
import { MAIN_CONTAINER } from './main-container';

/** How Kubernetes itself runs a task: its own retries, none for exit codes that a retry cannot change, none lost to an eviction. */
export function jobSpec(template: k8s.PodTemplateSpec, orchestration: OrchestrationSpec): k8s.JobSpec {
  const { retries, fatalExitCodes, skipExitCodes } = orchestration;
  const final = [...new Set([...fatalExitCodes, ...skipExitCodes])].sort((a, b) => a - b);
  return {
    backoffLimit: retries.limit,
    podReplacementPolicy: 'Failed',
    podFailurePolicy: {
      rules: [
        { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] },
        ...(final.length > 0
          ? [
              {
                action: 'FailJob',
                // cdk8s-plus-28 demands the list; an empty one is not written.
                onPodConditions: [],
                onExitCodes: { containerName: MAIN_CONTAINER, operator: 'In', values: final },
              },
            ]
          : []),
      ],
    },
    template,
  };
}
