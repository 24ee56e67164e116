import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';
import { KubeCronJob } from 'cdk8s-plus-28/lib/imports/k8s';
import { clusterDefinition } from '../../../../support/cluster-definition';
import { LABELS } from '../../../../support/kubernetes-labels';
import type { Problem } from '../../../../support/problem';
import { cronJobSpec } from '../../cron-job-spec';
import { MAIN_CONTAINER } from '../../main-container';
import type { ObjectFolder } from '../../object-folder';
import { objectMetadata } from '../../object-metadata';
import { objectNames } from '../../object-names';
import { ownerLabels } from '../../owner-labels';
import type { ScheduledPipeline } from '../orchestrator';
import { runnerPod } from './runner-pod';
import { RUNNER_ACCESS } from './runner-rules';

/** Where the runner finds the plan. */
const PLAN_FOLDER = '/etc/fairlead';
/** The runner has said how the run ended: failed, wrong, timed out, stopped by somebody. All else is a runner that was lost. */
const FINAL_EXIT_CODES = [1, 2, 124, 130];
/** How many runners of one tick may be lost, each being followed by one that goes on. */
const LOST_RUNNERS = 6;
/** What a runner that is told to stop needs beside the grace period of what it stops, in seconds. */
const STOPPING = 30;

/**
 * Adds the CronJob that runs the runner at each tick. Its Job says when the tick was; the pod of a runner that is lost is
 * made again by the Job, and goes on with the same run.
 */
export function addRunnerCronJob(
  folder: ObjectFolder,
  scheduled: ScheduledPipeline,
  problems: Problem[],
): void {
  const { environment, pipeline, schedule } = scheduled;
  const owner = { environment, pipeline };
  const metadata = objectMetadata(objectNames.schedule(pipeline.name), owner);
  const pod = runnerPod(scheduled, problems);
  const job: k8s.JobSpec = {
    backoffLimit: LOST_RUNNERS,
    podReplacementPolicy: 'Failed',
    podFailurePolicy: {
      rules: [
        { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] },
        {
          action: 'FailJob',
          // cdk8s-plus-28 demands the list; an empty one is not written.
          onPodConditions: [],
          onExitCodes: { containerName: MAIN_CONTAINER, operator: 'In', values: FINAL_EXIT_CODES },
        },
      ],
    },
    template: {
      metadata: {
        labels: { ...pod.labels, ...ownerLabels(owner), [LABELS.runner]: 'true' },
        ...(Object.keys(pod.annotations).length > 0 && { annotations: pod.annotations }),
      },
      spec: withPlan(pod.spec, scheduled, clusterDefinition(pipeline.name, folder.files)),
    },
  };
  const template = { metadata: { labels: metadata.labels ?? {} }, spec: job };
  folder.add(KubeCronJob, { metadata, spec: cronJobSpec(template, schedule) });
}

/** The pod with what it runs: the plan is mounted, and the Job that it belongs to is the one that has its time. */
function withPlan(spec: k8s.PodSpec, { pipeline, plan }: ScheduledPipeline, definition: string): k8s.PodSpec {
  const grace = Math.max(...plan.tasks.map(({ gracePeriodSeconds }) => gracePeriodSeconds));
  const container = (one: k8s.Container): k8s.Container => ({
    ...one,
    args: ['--plan', `${PLAN_FOLDER}/plan.json`, '--definition', definition, '--job', '$(JOB_NAME)'],
    env: [{ name: 'JOB_NAME', valueFrom: { fieldRef: { fieldPath: JOB_NAME_LABEL } } }],
    volumeMounts: [...(one.volumeMounts ?? []), { name: 'plan', mountPath: PLAN_FOLDER, readOnly: true }],
  });
  return {
    ...spec,
    serviceAccountName: RUNNER_ACCESS,
    automountServiceAccountToken: true,
    terminationGracePeriodSeconds: grace + STOPPING,
    containers: spec.containers.map(container),
    volumes: [
      ...(spec.volumes ?? []),
      { name: 'plan', configMap: { name: objectNames.plan(pipeline.name) } },
    ],
  };
}

const JOB_NAME_LABEL = "metadata.labels['batch.kubernetes.io/job-name']";
