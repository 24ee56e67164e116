import type { RunEventBody } from '../../src/runner/events/run-event';

/** The first event of a run of `orders` with these tasks. */
export function runStarted(names: readonly string[]): Extract<RunEventBody, { type: 'run-started' }> {
  return {
    type: 'run-started',
    run: '20260131-020000-9f3c',
    pipeline: 'orders',
    environment: 'local',
    definition: 'd',
    logicalDate: '2026-01-31T02:00:00+01:00',
    parameters: {},
    tasks: names.map((name) => ({ name, needs: [], containers: [] })),
  };
}
