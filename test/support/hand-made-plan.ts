import type { Plan, PlanTask } from '../../src/assembly/plan';

/** A task of a plan: one container, nothing special. */
export function handMadeTask(name: string, more: Partial<PlanTask> = {}): PlanTask {
  return {
    name,
    template: name,
    containers: [{ name: 'main', role: 'main', service: name, image: 'registry.localhost/etl/runner:0.1.0' }],
    needs: [],
    rule: 'all-succeeded',
    retries: { limit: 3, delaySeconds: 300, backoff: 'constant', maxDelaySeconds: 300 },
    startupTimeoutSeconds: 120,
    gracePeriodSeconds: 30,
    fatalExitCodes: [],
    skipExitCodes: [],
    results: {},
    resultLimitBytes: 4095,
    variables: [],
    inputs: {},
    secrets: [],
    scratch: [],
    differences: [],
    ...more,
  };
}

/** The plan of a pipeline `orders` that extracts, then loads. */
export function handMadePlan(more: Partial<Plan> = {}): Plan {
  return {
    planVersion: 1,
    pipeline: 'orders',
    environment: 'local',
    target: 'compose',
    source: 'pipelines/orders.ts',
    trigger: 'manual',
    parameters: {},
    variables: {},
    services: [],
    needsRunner: [],
    tasks: [handMadeTask('extract'), handMadeTask('load', { needs: ['extract'] })],
    ...more,
  };
}
