import { join } from 'node:path';
import type { PlanContainer, PlanTask } from '../../assembly/plan';
import { systemClock } from '../../runner/clock';
import type { Terminal } from '../../runner/docker/terminal/terminal';
import { terminalArgv } from '../../runner/docker/terminal/terminal-argv';
import type { KubeApi } from '../../runner/kubernetes/api/kube-api';
import { readClusterPipeline } from '../../runner/kubernetes/dist/read-cluster-pipeline';
import { readTemplates } from '../../runner/kubernetes/record/read-templates';
import { noShell, withFreshPod } from '../../runner/kubernetes/shell/fresh-pod';
import { kubectlExec } from '../../runner/kubernetes/shell/kubectl-exec';
import { runningPod } from '../../runner/kubernetes/shell/running-pod';
import { shellPod } from '../../runner/kubernetes/shell/shell-pod';
import { findRun } from '../../runner/record/find-run';
import { runId } from '../../runner/run-id';
import { shellTask } from '../../runner/shell/shell-task';
import { formatProblem } from '../../support/format-problem';
import { catchSignals } from '../catch-signals';
import { EXIT } from '../exit';
import type { Io } from '../io';
import { freshShell } from '../shell/fresh-shell';
import { taskOf } from '../task-subject';
import type { ClusterPlace } from './cluster-place';
import { fetchOf } from './fetch-of';
import { openPlace } from './open-place';

/** A shell that is asked for. */
export interface ClusterShell {
  readonly pipeline: string;
  readonly task: string;
  readonly container?: string;
  readonly run?: string;
  readonly date?: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly terminal: Terminal;
  /** Whether no attempt that runs will do. */
  readonly fresh: boolean;
}

type Place = Pick<ClusterPlace, 'root' | 'home' | 'environment' | 'context' | 'logCall'>;

/** `fairlead shell` in an environment that is in a cluster: in an attempt that runs, else in a new pod. */
export async function shell(io: Io, place: Place, wanted: ClusterShell): Promise<number> {
  const { home, environment, root } = place;
  const assembled = readClusterPipeline(join(root, 'dist'), environment, wanted.pipeline);
  const task = taskOf(assembled.plan, wanted.task);
  shellTask(task, wanted.container);
  const target = task.containers.find(({ name, role }) =>
    wanted.container === undefined ? role === 'main' : name === wanted.container,
  );
  if (!target) throw new Error(`\`${task.name}\` has no main container`);
  const api = await openPlace(io, place);
  await fetchOf(io, place);
  const past = wanted.run === undefined ? undefined : findRun(home, wanted.run, { environment });
  const query = { pipeline: wanted.pipeline, task: task.name, service: target.service };
  const running = wanted.fresh
    ? undefined
    : await runningPod(api, { ...query, ...(past && { run: past.run }) });
  if (running) {
    io.stderr.write(
      `attempt ${running.attempt} of run ${running.run}, which is running; \`--fresh\` gives a new pod\n`,
    );
    return enter(io, api, wanted.terminal, running.pod, target);
  }
  const now = systemClock.now();
  const id = runId(now);
  const asked = { ...(past && { run: past.run }), ...(wanted.date !== undefined && { date: wanted.date }) };
  const fresh = { home, pipeline: assembled, task, id, now, parameters: wanted.parameters, ...asked };
  const { variables, notes } = freshShell(fresh);
  for (const note of notes) io.stderr.write(`${note}\n`);
  const template = await templateOf(api, wanted.pipeline, task);
  const name = `fairlead-shell-${id}`;
  const { namespace } = api;
  const container = wanted.container === undefined ? {} : { container: wanted.container };
  const pod = shellPod({ template, name, namespace, task, variables, ...container });
  const stop = new AbortController();
  let code: number = EXIT.interrupted;
  const release = catchSignals((exitCode) => {
    code = exitCode;
    stop.abort();
  });
  try {
    const waits = (text: string) => void io.stderr.write(`waits: ${text}\n`);
    const { service, image } = target;
    const options = { api, clock: systemClock, pod, task, service, image, signal: stop.signal, waits };
    return (await withFreshPod(options, () => enter(io, api, wanted.terminal, name, target))) ?? code;
  } finally {
    release();
  }
}

async function enter(
  io: Io,
  api: KubeApi,
  terminal: Terminal,
  pod: string,
  { service, image }: PlanContainer,
): Promise<number> {
  const argv = terminalArgv(terminal);
  const how = { api, env: io.env, pod, container: service, argv, isTty: terminal.isTty, stderr: io.stderr };
  const { exitCode, isMissing } = await kubectlExec(how);
  if (isMissing) {
    const message = `the image \`${image}\` has no program \`${argv[0]}\``;
    io.stderr.write(`${formatProblem(argv[0] === 'sh' ? noShell(image) : { message })}\n`);
  }
  return exitCode;
}

async function templateOf(api: KubeApi, pipeline: string, task: PlanTask) {
  const template = (await readTemplates(api, pipeline, [task])).get(task.name);
  if (!template) throw new Error(`the cluster has no template of \`${task.name}\``);
  return template;
}
