import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';
import { KubeJob } from 'cdk8s-plus-28/lib/imports/k8s';
import type { PipelineSpec } from '../../model/spec/pipeline-spec';
import { LABELS } from '../../support/kubernetes-labels';
import type { ObjectFolder } from './object-folder';
import { objectMetadata } from './object-metadata';
import { objectNames } from './object-names';
import type { ObjectOwner } from './owner-labels';

/** A task of a pipeline that runs on each deployment. */
export interface TaskHookJob {
  readonly owner: ObjectOwner & { readonly pipeline: PipelineSpec; readonly task: string };
  readonly job: k8s.JobSpec;
  /** How many tasks stand before it on the longest way from a task that waits for nobody. */
  readonly wave: number;
}

/**
 * Adds a Job that Argo CD runs after each sync, wave by wave; it deletes the one of the last sync first, so its name is fixed.
 * To `kubectl apply` it is a plain Job: it starts at once, in no order, and a changed one is refused. The label `hook` lets
 * it be left out: `kubectl apply -l '!fairlead.dev/hook'`.
 */
export function addTaskHookJob(folder: ObjectFolder, { owner, job, wave }: TaskHookJob): void {
  const annotations = {
    'argocd.argoproj.io/hook': 'PostSync',
    'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
    'argocd.argoproj.io/sync-wave': String(wave),
    'ignore-check.kube-linter.io/job-ttl-seconds-after-finished':
      'Argo CD would start the Job again whenever it has been deleted',
  };
  folder.add(KubeJob, {
    metadata: objectMetadata(objectNames.task(owner.pipeline.name, owner.task), owner, {
      labels: { [LABELS.hook]: 'true' },
      annotations,
    }),
    spec: job,
  });
}
