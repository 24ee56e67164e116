import { resolveTask } from '../../../src/model/resolve-task';
import type { TaskSpec } from '../../../src/model/spec/task-spec';
import { needsRunner } from '../../../src/targets/compose/needs-runner';
import { specs } from '../../support/specs';
import { local } from './examples';

function reasons(...tasks: TaskSpec[]): string[] {
  const pipeline = specs.pipeline('p', tasks);
  return needsRunner(
    pipeline,
    tasks.map((task) => resolveTask(task, pipeline, local)),
  );
}

describe('needsRunner', () => {
  it('has no reason for a plain chain with retries and init steps', () => {
    const orchestration = {
      retries: { limit: 3, delay: 1, backoff: 'constant', maxDelay: 1 },
      timeout: 60,
    } as const;
    const init = [{ name: 'check', fields: {} }];
    expect(reasons(specs.task('a'), specs.task('b', {}, { dependsOn: ['a'], orchestration, init }))).toEqual(
      [],
    );
  });

  it('names the tasks behind each reason', () => {
    expect(
      reasons(
        specs.task('a', {}, { results: { rows: 'integer' } }),
        specs.task(
          'b',
          {},
          { results: { path: 'string' }, sidecars: [{ name: 's', beforeInit: false, fields: {} }] },
        ),
        specs.task('c', {}, { dependsOn: ['a'], orchestration: { triggerRule: 'one-failed' } }),
        specs.task('d', {}, { orchestration: { skipExitCodes: [99] } }),
      ),
    ).toEqual([
      'Compose reads the file before any result exists, and these hand on results: `a`, `b`',
      'Compose does not stop a sidecar when its task ends, and these have sidecars: `b`',
      'Compose starts a service after success only, and these have other trigger rules: `c`',
      'Compose takes a skip exit code for a failure, and these have skip exit codes: `d`',
    ]);
  });
});
