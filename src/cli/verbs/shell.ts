import { join } from 'node:path';
import { systemClock } from '../../runner/clock';
import { readComposePipeline } from '../../runner/dist/read-compose-pipeline';
import { parseAssignments } from '../../runner/parameters/parse-assignments';
import { homePath } from '../../runner/record/home-path';
import { runId } from '../../runner/run-id';
import { readSecrets } from '../../runner/secrets/read-secrets';
import { keptAttempt } from '../../runner/shell/kept-attempt';
import { keptShell } from '../../runner/shell/kept-shell';
import { openShell } from '../../runner/shell/open-shell';
import { shellTask } from '../../runner/shell/shell-task';
import { RunStop } from '../../runner/stop/run-stop';
import { catchSignals } from '../catch-signals';
import { isCluster } from '../cluster/is-cluster';
import { engineUse } from '../engine-use';
import type { Io } from '../io';
import { projectFolder } from '../project-folder';
import { plainRenderer } from '../render/plain';
import { wantsColor } from '../render/wants-color';
import { freshShell } from '../shell/fresh-shell';
import { readTerminal, type TerminalOptions } from '../shell/read-terminal';
import { splitSubject, taskOf } from '../task-subject';
import type { GlobalOptions, Verb } from '../verb';

export interface ShellOptions extends GlobalOptions, TerminalOptions {
  readonly env: string;
  readonly run?: string;
  readonly date?: string;
  readonly param?: readonly string[];
  readonly container?: string;
  readonly fresh?: boolean;
  /** A context of the kubeconfig. */
  readonly context?: string;
}

/** `fairlead shell`: a terminal in the place of a task's command. */
export const shell: Verb<[subject: string, argv: readonly string[]], ShellOptions> = async (
  io,
  options,
  subject,
  argv,
) => {
  const root = projectFolder(io, options, 'dist');
  const home = homePath(root);
  const dist = join(root, 'dist');
  const { run, date, container } = options;
  const { pipeline: name, task: taskName } = splitSubject(subject);
  if (isCluster(dist, options.env))
    return inCluster(io, root, options, argv, { pipeline: name, task: taskName });
  const assembled = readComposePipeline(dist, options.env, name);
  const whole = taskOf(assembled.plan, taskName);
  const { task, enters } = shellTask(whole, container);
  const { values: parameters, problems } = parseAssignments(options.param ?? []);
  const terminal = { ...readTerminal(io, options, argv, problems), enters };
  const now = systemClock.now();
  const id = runId(now);
  const engine = engineUse(io, options);
  const asked = { ...(run !== undefined && { run }), ...(date !== undefined && { date }), parameters };
  const isFresh = options.fresh || run !== undefined || date !== undefined || options.param !== undefined;
  const query = { home, environment: options.env, pipeline: name, task: taskName };
  const kept = isFresh
    ? undefined
    : await keptAttempt({ ...query, ...(container !== undefined && { container }) }, engine);
  const past = kept && keptShell(home, dist, taskName, kept);
  const { notes, ...opened } =
    kept && past
      ? {
          ...past,
          terminal: { ...terminal, continues: kept.id },
          notes: [
            `attempt ${kept.attempt} of run ${kept.run}, as it failed; \`--fresh\` gives a new container`,
          ],
        }
      : {
          ...{ pipeline: assembled, task, terminal },
          ...freshShell({ home, pipeline: assembled, task: whole, id, now, ...asked }),
        };
  const narrowed = { ...opened.pipeline, plan: { ...opened.pipeline.plan, tasks: [opened.task] } };
  const secrets = readSecrets(root, narrowed);
  for (const note of notes) io.stderr.write(`${note}\n`);
  const stop = new RunStop();
  const release = catchSignals((exitCode) => stop.interrupt(exitCode));
  const isTerminal = io.stderr.isTTY ?? false;
  const show = plainRenderer({ stdout: io.stderr, isTerminal, colors: wantsColor(io.env, isTerminal) });
  try {
    return await openShell({ id, home, ...opened, secrets, stop, clock: systemClock, engine, show });
  } finally {
    release();
  }
};

function inCluster(
  io: Io,
  root: string,
  options: ShellOptions,
  argv: readonly string[],
  subject: { readonly pipeline: string; readonly task: string },
): Promise<number> {
  const { shell } = require('../cluster/shell') as typeof import('../cluster/shell');
  const { env: environment, context, run, date, container, param, fresh = false } = options;
  const { values: parameters, problems } = parseAssignments(param ?? []);
  const { logCall } = engineUse(io, options);
  const place = { root, home: homePath(root), environment, context, ...(logCall && { logCall }) };
  return shell(io, place, {
    ...subject,
    ...(run !== undefined && { run }),
    ...(date !== undefined && { date }),
    ...(container !== undefined && { container }),
    parameters,
    terminal: readTerminal(io, options, argv, problems),
    fresh: fresh || date !== undefined || param !== undefined,
  });
}
