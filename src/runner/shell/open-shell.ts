import type { PlanTask } from '../../assembly/plan';
import { DockerExecutor } from '../docker/docker-executor';
import type { Terminal } from '../docker/terminal/terminal';
import type { AttemptOutcome } from '../events/attempt-outcome';
import type { RunEventBody } from '../events/run-event';
import type { LocalWork } from '../local-work';
import { makeHome } from '../record/make-home';
import { recordedCopies } from '../record/recorded-templates';
import { lockRun } from '../record/run-lock';
import { maskEvent } from '../secrets/mask-event';
import { tellError } from '../tell-error';

/** A terminal in the place of a task's command. */
export interface Shell extends LocalWork {
  /** Its main container is the one that the terminal is for. */
  readonly task: PlanTask;
  /** The value of every run variable, parameter and result that the task refers to. */
  readonly variables: Readonly<Record<string, string>>;
  readonly terminal: Terminal;
}

/** Does everything that an attempt of the task begins with, and gives the terminal over; nothing of it is left then. */
export async function openShell(shell: Shell): Promise<number> {
  const { id, home, task, variables, secrets, stop, clock, show } = shell;
  const { recorded, ...own } = shell;
  makeHome(home);
  const unlock = await lockRun(home, id);
  const emit = (body: RunEventBody) =>
    show(maskEvent({ time: new Date(clock.now()).toISOString(), ...body }, secrets.values));
  const executor = new DockerExecutor({
    ...{ ...own, run: id, emit, keep: () => {}, logged: () => new Map() },
    pipeline: { ...shell.pipeline, plan: { ...shell.pipeline.plan, tasks: [task] } },
    ...(recorded && { recorded: recordedCopies(recorded) }),
  });
  try {
    await executor.prepare(stop.signals);
    const end = await executor.attempt({ task, attempt: 1, variables, stop: stop.signals });
    end.release();
    return stop.reason ? stop.exitCode : exitCodeOf(end.outcome, emit);
  } catch (error) {
    return stop.reason ? stop.exitCode : tellError(error, emit);
  } finally {
    await executor.cleanup();
    unlock();
  }
}

function exitCodeOf(outcome: AttemptOutcome, emit: (body: RunEventBody) => void): number {
  if (outcome.state === 'succeeded') return 0;
  const { cause, main, exitCode = 1, message, help } = outcome;
  if (main && cause === 'exit-code') return exitCode;
  emit({ type: 'message', level: 'error', text: message, ...(help && { help }) });
  return main ? exitCode : 1;
}
