import { Halt } from '../../attempt/halt';
import type { AttemptFailure, AttemptOutcome } from '../../events/attempt-outcome';
import type { AttemptUsage } from '../../events/attempt-usage';
import type { AttemptRequest } from '../../executor';
import type { LogReader } from '../../record/log-reader';
import { podOutcome } from '../failures/pod-outcome';
import { sidecarProblem } from '../failures/sidecar-problem';
import type { StartProblem } from '../failures/start-problem';
import { attemptKey } from '../jobs/run-labels';
import type { Job } from '../objects/job';
import { containerStatus, type Pod } from '../objects/pod';
import type { SeenPod } from '../watch/pod-board';
import { isPodOver } from './is-pod-over';
import type { JobHandle } from './job-handle';
import { PodLogs } from './pod-logs';
import type { RunContext } from './run-context';
import { StartWatch } from './start-watch';

/** How often one that has not started is looked into, whatever the watch says. */
const PAUSE_MS = 1000;

/** Takes the pod of an attempt's Job to its end. */
export class KubernetesAttempt {
  private readonly halt: Halt;
  private readonly logs: PodLogs;
  private readonly starting: StartWatch;
  private readonly key: string;
  /** Why it ended before its pod could. */
  private failure: AttemptFailure | undefined;
  private problem: StartProblem | undefined;
  private stopping = false;
  private killed = false;

  constructor(
    private readonly context: RunContext,
    private readonly request: AttemptRequest,
    private readonly handle: JobHandle,
    private readonly job: Job,
    /** What the record has of its log, by source. @default - nothing */
    recorded: ReadonlyMap<string, LogReader> = new Map(),
  ) {
    this.key = attemptKey(job.metadata.labels);
    this.halt = new Halt(request, context.clock);
    const { api, clock, looks } = context;
    this.starting = new StartWatch(api, clock, request.task, looks);
    this.logs = new PodLogs(
      context,
      request,
      () => this.seen,
      (since, milliseconds) => this.change(since, milliseconds),
      recorded,
    );
  }

  /** Of the main container, once it has ended. */
  get usage(): AttemptUsage | undefined {
    const { startedAt, finishedAt } = this.mainStatus(this.seen?.pod)?.state?.terminated ?? {};
    if (!startedAt || !finishedAt) return undefined;
    return { started: new Date(startedAt).toISOString(), ended: new Date(finishedAt).toISOString() };
  }

  async run(): Promise<AttemptOutcome> {
    this.halt.starting();
    // Where the cluster cannot be reached, the watch says so in the end.
    const stoppable = { stop: () => this.stop().catch(() => {}), kill: () => this.kill().catch(() => {}) };
    try {
      const ended = await this.halt.guard(stoppable, this.follow());
      await this.logs.end();
      return this.stopped() ?? this.failure ?? this.outcome(ended);
    } finally {
      this.halt.started();
    }
  }

  /** Until its pod is over, or it is gone without one. */
  private async follow(): Promise<SeenPod | undefined> {
    for (;;) {
      const { seen } = this;
      if (seen) this.logs.follow(seen.pod);
      if (this.killed || (seen && isPodOver(seen))) return seen;
      const hasStarted = this.hasStarted(seen?.pod);
      if (!hasStarted) {
        const isDue = this.starting.isDue();
        if (!seen && (this.stopping || isDue) && !(await this.handle.exists())) return undefined;
        await this.lookInto(seen?.pod, isDue);
      }
      await this.change(seen, hasStarted ? undefined : PAUSE_MS);
    }
  }

  private hasStarted(pod: Pod | undefined): boolean {
    const state = this.mainStatus(pod)?.state;
    if (!state?.running && !state?.terminated) return false;
    this.halt.started();
    return true;
  }

  /** Looks what is wrong with one that has not started. */
  private async lookInto(pod: Pod | undefined, isDue: boolean): Promise<void> {
    if (this.stopping) return;
    const unready = pod && sidecarProblem(pod, this.request.task);
    if (unready) return this.fail(unready);
    const uid = pod?.metadata.uid ?? this.handle.uid;
    const problem = isDue && uid !== undefined ? await this.starting.look(pod, uid) : this.starting.said(pod);
    if (problem && !problem.mayPass) await this.fail(this.failureOf(problem));
    else if (problem) this.tell(problem);
  }

  private async fail(failure: AttemptFailure): Promise<void> {
    this.failure = failure;
    await this.stop();
  }

  /** That it waits, and for what. */
  private tell(problem: StartProblem): void {
    if (problem.message === this.problem?.message) return;
    this.problem = problem;
    const { task, attempt } = this.request;
    this.context.emit({
      type: 'task',
      task: task.name,
      state: 'running',
      reason: `waits: ${problem.message}`,
      attempt,
    });
  }

  private failureOf({ cause, message, help, container: name }: StartProblem): AttemptFailure {
    const main = this.request.task.containers.some((one) => one.name === name && one.role === 'main');
    const container = name === undefined ? {} : { container: name };
    return { state: 'failed', cause, message, help, ...container, main };
  }

  /** Why it was stopped; one that never started also says what it waited for. */
  private stopped(): AttemptFailure | undefined {
    const failure = this.halt.failure();
    if (failure?.cause !== 'startup-timeout' || !this.problem) return failure;
    const { message, ...rest } = this.failureOf(this.problem);
    return { ...rest, message: `${failure.message}: ${message}` };
  }

  private outcome(ended: SeenPod | undefined): AttemptOutcome {
    if (!ended) return { state: 'failed', cause: 'removed', message: JOB_GONE, main: false };
    const { initContainers = [], containers } = this.job.spec.template.spec;
    const templates = new Map(
      [...initContainers, ...containers].map((container) => [container.name, container]),
    );
    return podOutcome({
      ...ended,
      ...{ task: this.request.task, templates },
      closing: (container) => this.logs.closing(container),
    });
  }

  private async stop(): Promise<void> {
    this.stopping = true;
    await this.handle.remove();
  }

  /** Kubernetes does not shorten a grace period that has begun: what still runs then is no longer waited for. */
  private async kill(): Promise<void> {
    await this.stop();
    this.killed = true;
    this.logs.abandon();
    this.context.board.wake(this.key);
  }

  private get seen(): SeenPod | undefined {
    return this.context.board.pod(this.key);
  }

  private mainStatus(pod: Pod | undefined) {
    const main = this.request.task.containers.find(({ role }) => role === 'main');
    return pod && main && containerStatus(pod, main.service);
  }

  /** Resolves once the pod is no longer as it was seen, or after so many milliseconds. */
  private change(since: SeenPod | undefined, milliseconds?: number): Promise<void> {
    if (this.killed || this.seen !== since) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        cancelTimer?.();
        stopListening();
        resolve();
      };
      const stopListening = this.context.board.listen(this.key, end);
      const cancelTimer =
        milliseconds === undefined ? undefined : this.context.clock.after(milliseconds, end);
    });
  }
}

const JOB_GONE = 'its Job was removed by someone else';
