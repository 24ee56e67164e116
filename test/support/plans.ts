import type { Plan, PlanTask } from '../../src/assembly/plan';

/** A task of a plan that does nothing special, with what the test says. */
export function planTaskOf(task: Partial<PlanTask> & { readonly name: string }): PlanTask {
  return {
    template: task.name,
    containers: [{ name: task.name, role: 'main', service: task.name, image: 'busybox:1' }],
    needs: [],
    rule: 'all-succeeded',
    retries: { limit: 0, delaySeconds: 0, backoff: 'constant', maxDelaySeconds: 3600 },
    startupTimeoutSeconds: 300,
    gracePeriodSeconds: 5,
    fatalExitCodes: [],
    skipExitCodes: [],
    results: {},
    resultLimitBytes: 4095,
    variables: [],
    inputs: {},
    secrets: [],
    scratch: [],
    differences: [],
    ...task,
  };
}

/** The plan of a pipeline `chain` in `local`, with what the test says. */
export function planOf(plan: Partial<Plan> & Pick<Plan, 'tasks'>): Plan {
  return {
    planVersion: 1,
    pipeline: 'chain',
    environment: 'local',
    target: 'compose',
    source: 'pipelines/chain.ts',
    trigger: 'manual',
    parameters: {},
    variables: {},
    services: [],
    needsRunner: [],
    ...plan,
  };
}
