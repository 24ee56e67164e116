import { KubeNetworkPolicy } from 'cdk8s-plus-28/lib/imports/k8s';
import type { PipelineSpec } from '../../model/spec/pipeline-spec';
import { LABELS } from '../../support/kubernetes-labels';
import { apiServerEgress } from './api-server-egress';
import type { ObjectFolder } from './object-folder';
import { objectMetadata } from './object-metadata';
import { objectNames } from './object-names';
import type { ObjectOwner } from './owner-labels';
import type { TaskPod } from './task-pod';

/** Adds the NetworkPolicy with what a task may reach beside what its environment lets everybody reach, which is DNS at least. */
export function addTaskNetworkPolicy(
  folder: ObjectFolder,
  { egress, spec }: TaskPod,
  owner: ObjectOwner & { readonly pipeline: PipelineSpec; readonly task: string },
): void {
  const { environment, pipeline, task } = owner;
  const server = apiServerEgress(environment);
  const rules = [...egress, ...(spec.automountServiceAccountToken ? server : [])];
  if (rules.length === 0) return;
  folder.add(KubeNetworkPolicy, {
    metadata: objectMetadata(objectNames.task(pipeline.name, task), owner),
    spec: {
      podSelector: { matchLabels: { [LABELS.pipeline]: pipeline.name, [LABELS.task]: task } },
      policyTypes: ['Egress'],
      egress: rules,
    },
  });
}
