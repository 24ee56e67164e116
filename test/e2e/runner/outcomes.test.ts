import { outcomesOf } from './failures/outcomes-of';
import { type PipelineProject, pipelineProject, type ScriptTask } from './pipeline-project';
import { runChain } from './run-chain';

let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

const RETRY = { limit: 2, delaySeconds: 0, backoff: 'constant', maxDelaySeconds: 3600 } as const;

it('retries, skips, fails for good and follows the trigger rules', async () => {
  const tasks: ScriptTask[] = [
    { name: 'flaky', script: 'exit $(( ${RUN_ATTEMPT-1} < 3 ))', variables: ['RUN_ATTEMPT'], retries: RETRY },
    { name: 'nothing', script: 'exit 99', skipExitCodes: [99], retries: RETRY },
    { name: 'fatal', script: 'exit 64', fatalExitCodes: [64], retries: RETRY },
    { name: 'after-flaky', script: 'true', needs: ['flaky'] },
    { name: 'after-nothing', script: 'true', needs: ['nothing'] },
    { name: 'after-fatal', script: 'true', needs: ['fatal', 'flaky'] },
    { name: 'on-failure', script: 'true', needs: ['fatal'], rule: 'one-failed' },
    { name: 'no-failure', script: 'true', needs: ['flaky'], rule: 'one-failed' },
    { name: 'always', script: 'true', needs: ['fatal', 'after-nothing'], rule: 'all-done' },
  ];
  project = await pipelineProject(tasks, { variables: { RUN_ATTEMPT: '1' } });
  const run = await runChain(project, { keepGoing: true });
  expect(run.states).toEqual({
    flaky: 'succeeded',
    nothing: 'skipped',
    fatal: 'failed',
    'after-flaky': 'succeeded',
    'after-nothing': 'skipped',
    'after-fatal': 'upstream-failed',
    'on-failure': 'succeeded',
    'no-failure': 'skipped',
    always: 'succeeded',
  });
  expect(outcomesOf(run, 'flaky').map(({ state }) => state)).toEqual(['failed', 'failed', 'succeeded']);
  expect(outcomesOf(run, 'fatal')).toHaveLength(1);
  expect(run.exitCode).toBe(1);
}, 90_000);
