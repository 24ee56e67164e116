import { join } from 'node:path';
import { systemClock } from '../../runner/clock';
import { readComposePipeline } from '../../runner/dist/read-compose-pipeline';
import { parseAssignments } from '../../runner/parameters/parse-assignments';
import { planRun } from '../../runner/plan-run';
import { findRun } from '../../runner/record/find-run';
import { homeFolder } from '../../runner/record/home-folder';
import { listRuns } from '../../runner/record/list-runs';
import { runId } from '../../runner/run-id';
import { RunStop } from '../../runner/run-stop';
import { readSecrets } from '../../runner/secrets/read-secrets';
import { openShell } from '../../runner/shell/open-shell';
import { shellTask } from '../../runner/shell/shell-task';
import { upstreamResults } from '../../runner/shell/upstream-results';
import { taskVariables } from '../../runner/task-variables';
import { RUN_VARIABLES } from '../../support/run-variables';
import { catchSignals } from '../catch-signals';
import { engineUse } from '../engine-use';
import { projectFolder } from '../project-folder';
import { plainRenderer } from '../render/plain';
import { wantsColor } from '../render/wants-color';
import { readTerminal, type TerminalOptions } from '../shell/read-terminal';
import { shellNotes } from '../shell/shell-notes';
import { splitSubject, taskOf } from '../task-subject';
import type { GlobalOptions, Verb } from '../verb';

export interface ShellOptions extends GlobalOptions, TerminalOptions {
  readonly env: string;
  readonly run?: string;
  readonly date?: string;
  readonly param?: readonly string[];
  readonly container?: string;
}

/** `fairlead shell`: a terminal in the place of a task's command. */
export const shell: Verb<[subject: string, argv: readonly string[]], ShellOptions> = async (
  io,
  options,
  subject,
  argv,
) => {
  const root = projectFolder(io, options, 'dist');
  const home = homeFolder(root);
  const names = splitSubject(subject);
  const place = { pipeline: names.pipeline, environment: options.env };
  const assembled = readComposePipeline(join(root, 'dist'), options.env, names.pipeline);
  const whole = taskOf(assembled.plan, names.task);
  const { task, enters } = shellTask(whole, options.container);
  const { values, problems } = parseAssignments(options.param ?? []);
  const terminal = { ...readTerminal(io, options, argv, problems), enters };
  const past = options.run === undefined ? undefined : findRun(home, options.run, place);
  const now = systemClock.now();
  const date = options.date ?? past?.logicalDate;
  const request = { parameters: { ...past?.parameters, ...values }, ...(date !== undefined && { date }) };
  const { variables } = planRun(assembled, request, now);
  const id = runId(now);
  const upstream = upstreamResults(task, past ? [past] : listRuns(home, place));
  const shared = { ...variables, [RUN_VARIABLES.id.variable]: past?.run ?? id };
  const secrets = readSecrets(root, { ...assembled, plan: { ...assembled.plan, tasks: [task] } });
  for (const note of shellNotes(whole, upstream, past?.run)) io.stderr.write(`${note}\n`);
  const stop = new RunStop();
  const release = catchSignals((exitCode) => stop.interrupt(exitCode));
  const isTerminal = io.stderr.isTTY ?? false;
  try {
    return await openShell({
      ...{ id, home, task, terminal, secrets, stop },
      pipeline: assembled,
      variables: taskVariables(task, 1, shared, upstream.results),
      clock: systemClock,
      engine: engineUse(io, options),
      show: plainRenderer({ stdout: io.stderr, isTerminal, colors: wantsColor(io.env, isTerminal) }),
    });
  } finally {
    release();
  }
};
