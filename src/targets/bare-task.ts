import type { Fields, TaskSpec } from '../model/spec/task-spec';

/** A task that no pipeline has: it runs once, after nothing, with these fields alone. */
export function bareTask(name: string, fields: Fields, startupTimeout = 0): TaskSpec {
  return {
    name,
    fields,
    orchestration: {
      triggerRule: 'all-succeeded',
      retries: { limit: 0, delay: 0, backoff: 'constant', maxDelay: 0 },
      startupTimeout,
      fatalExitCodes: [],
      skipExitCodes: [],
    },
    dependsOn: [],
    results: {},
    init: [],
    sidecars: [],
    environments: {},
  };
}
