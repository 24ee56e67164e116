import type { AssembledPipeline } from '../assembled-pipeline';
import type { PlanTask } from '../plan';
import { composeView } from './compose-view';
import type { ContainerView } from './container-view';
import { podView } from './pod-view';
import { present } from './present';

/** What an environment will run for a task. */
export interface TaskView {
  readonly environment: string;
  /** Order, retries, limits: field to value. */
  readonly orchestration: Readonly<Record<string, string>>;
  readonly containers: readonly ContainerView[];
  readonly differences: PlanTask['differences'];
}

/** Reads what an environment will run for a task; from `dist/` alone. */
export function taskView(pipeline: AssembledPipeline, task: PlanTask): TaskView {
  const { environment, plan } = pipeline;
  return {
    environment,
    orchestration: orchestrationOf(task),
    containers: plan.target === 'compose' ? composeView(pipeline, task) : podView(pipeline, task),
    differences: task.differences,
  };
}

function orchestrationOf(task: PlanTask): Record<string, string> {
  const { limit, delaySeconds, backoff } = task.retries;
  const results = Object.entries(task.results).map(([name, type]) => `${name}: ${type}`);
  return present({
    needs: task.needs.length > 0 ? `${task.needs.join(' ')} (${task.rule})` : undefined,
    retries: limit === 0 ? undefined : `${limit}, ${backoff} delay from ${delaySeconds} s`,
    timeout: task.timeoutSeconds === undefined ? undefined : `${task.timeoutSeconds} s`,
    results: results.length > 0 ? results.join(', ') : undefined,
  });
}
