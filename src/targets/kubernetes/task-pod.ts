import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';
import type { PlanContainer, PlanTask } from '../../assembly/plan';
import { applyToPod } from '../../features/apply-features';
import type { FeatureContext } from '../../features/draft/feature-context';
import type { PodDraft } from '../../features/draft/pod-draft';
import { podText } from '../../features/pod/pod-text';
import type { ResolvedContainer } from '../../model/resolve-task';
import type { Problem } from '../../support/problem';
import { type TaskPlace, taskContext } from '../task-context';
import { reportUnfitText } from '../unfit-text';
import { fixedFields } from './fixed-fields';
import { MAIN_CONTAINER } from './main-container';
import { objectNames } from './object-names';
import type { PlacedTask } from './placed-task';

/** A task as a pod, with what it needs around it. */
export interface TaskPod {
  readonly metadata: PodDraft['metadata'];
  readonly spec: k8s.PodSpec;
  readonly egress: readonly k8s.NetworkPolicyEgressRule[];
  readonly rules: readonly k8s.PolicyRule[];
  readonly serviceAccount: PodDraft['serviceAccount'];
  /** In start order. */
  readonly containers: readonly PlanContainer[];
  readonly differences: PlanTask['differences'];
}

/**
 * Writes the containers of a task into one pod: init steps and native sidecars (KEP-753) in start order, the main one last.
 * Whatever Kubernetes would do by itself and Compose would not (service links, restarts) is off.
 */
export function taskPod({ place, resolved, variables }: PlacedTask, problems: Problem[]): TaskPod {
  const { timeout } = resolved.orchestration;
  const pod: PodDraft['pod'] = {
    restartPolicy: 'Never',
    enableServiceLinks: false,
    ...(timeout !== undefined && { activeDeadlineSeconds: timeout }),
  };
  const shared = { pod, metadata: { labels: {}, annotations: {} }, egress: [], rules: [] };
  const drafts = resolved.containers.map((container, index) =>
    draftOf(container, [...(variables[index]?.keys() ?? [])].sort(), place, shared, problems),
  );
  pod.automountServiceAccountToken ??= false;
  const containers = drafts.map(({ role, draft }) => ({ name: nameInPod(role, draft), ...draft.container }));
  return {
    metadata: shared.metadata,
    spec: { ...pod, initContainers: containers.slice(0, -1), containers: containers.slice(-1) },
    egress: shared.egress,
    rules: shared.rules,
    serviceAccount: drafts.at(-1)?.draft.serviceAccount,
    containers: drafts.map(({ role, draft }) => ({
      name: draft.context.container,
      role,
      service: nameInPod(role, draft),
      image: draft.container.image ?? '',
      ...(role === 'sidecar' && draft.container.startupProbe && { waitUntilReady: true }),
    })),
    differences: drafts.flatMap(({ draft }) =>
      draft.differences.map((difference) => ({ container: draft.context.container, ...difference })),
    ),
  };
}

function draftOf(
  { name, role, fields }: ResolvedContainer,
  variables: readonly string[],
  place: TaskPlace,
  shared: Pick<PodDraft, 'pod' | 'metadata' | 'egress' | 'rules'>,
  problems: Problem[],
): { readonly role: ResolvedContainer['role']; readonly draft: PodDraft } {
  const { pipeline, project, task } = place;
  const context = taskContext(
    place,
    name,
    (kind, resource) => objectNames.found(kind, resource, pipeline, project),
    problems,
  );
  const container: PodDraft['container'] = {
    ...(variables.length > 0 && { env: variables.map((one) => defaultEntry(one, context)) }),
    ...(role === 'sidecar' && { restartPolicy: 'Always' }),
    ...(role === 'main' && Object.keys(task.results).length > 0 && { terminationMessagePath: RESULT_PATH }),
  };
  const draft: PodDraft = { ...shared, context, container, differences: [] };
  reportUnfitText(fields, context);
  const check = fixedFields(draft);
  applyToPod(fields, draft);
  check();
  return { role, draft };
}

/** A run variable with the value that holds where nobody gives one. It stands before all entries of the task, since an entry sees only earlier ones. */
function defaultEntry(name: string, { variableDefault }: FeatureContext): k8s.EnvVar {
  return { name, value: podText(variableDefault(name)) };
}

function nameInPod(role: ResolvedContainer['role'], { context }: PodDraft): string {
  return role === 'main' ? MAIN_CONTAINER : context.container;
}

/** Where Airflow's tasks leave their result; the kubelet copies the file into the pod's status. */
const RESULT_PATH = '/airflow/xcom/return.json';
