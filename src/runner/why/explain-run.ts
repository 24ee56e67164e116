import type { AttemptFailure } from '../events/attempt-outcome';
import { listRuns } from '../record/list-runs';
import type { RunView } from '../record/run-view';
import { containerDifferences } from './container-differences';
import { type Difference, SUSPICION } from './difference';
import { inputDifferences } from './input-differences';
import { jobDifferences } from './job-differences';
import { measuredDifferences } from './measured-differences';
import { type TaskFacts, taskFacts } from './task-facts';

/** A failed task, and what was not the same when it went well. */
export interface ExplainedTask {
  readonly task: string;
  readonly attempt: number;
  readonly failure: AttemptFailure;
  /** The most suspicious first. @default - there is nothing to compare with */
  readonly differences?: readonly Difference[];
}

/** Why a run may have failed. */
export interface Explanation {
  readonly run: RunView;
  /** What it is compared with. @default - there is no other run of the pipeline in its environment */
  readonly against?: RunView;
  readonly tasks: readonly ExplainedTask[];
}

/** Compares the failed tasks of a run with another run: the last one before it that succeeded, else the one before it. */
export function explainRun(home: string, run: RunView, given?: RunView): Explanation {
  const against = given ?? earlier(home, run);
  const tasks = run.tasks
    .filter(({ state }) => state === 'failed')
    .flatMap(({ name }) =>
      explainTask(name, taskFacts(home, run, name), against && taskFacts(home, against, name)),
    );
  return { run, ...(against && { against }), tasks };
}

function earlier(home: string, { run, pipeline, environment, started }: RunView): RunView | undefined {
  let last: RunView | undefined;
  for (const other of listRuns(home, { pipeline, environment })) {
    if (other.run === run || other.started > started || other.replays) continue;
    if (other.state === 'succeeded') return other;
    last ??= other;
  }
  return last;
}

function explainTask(
  task: string,
  facts: TaskFacts | undefined,
  before: TaskFacts | undefined,
): ExplainedTask[] {
  if (!facts) return [];
  const { outcome: failure } = facts.attempt;
  if (failure?.state !== 'failed') return [];
  const { attempt } = facts.attempt;
  if (!before) return [{ task, attempt, failure }];
  const differences = [
    ...containerDifferences(before, facts),
    ...jobDifferences(before, facts),
    ...inputDifferences(before, facts),
    ...measuredDifferences(before, facts),
  ];
  differences.sort((a, b) => SUSPICION.indexOf(a.kind) - SUSPICION.indexOf(b.kind));
  return [{ task, attempt, failure, differences }];
}
