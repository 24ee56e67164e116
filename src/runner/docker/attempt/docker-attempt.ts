import type { PlanContainer } from '../../../assembly/plan';
import { ContainerLog } from '../../attempt/container-log';
import { Halt } from '../../attempt/halt';
import type { AttemptFailure, AttemptOutcome } from '../../events/attempt-outcome';
import type { AttemptUsage } from '../../events/attempt-usage';
import type { AttemptRequest } from '../../executor';
import { sidecarFailure } from '../../explain/sidecar-failure';
import { parseResult } from '../../result/parse-result';
import { AdoptedObjects } from '../adopt/adopted-objects';
import { readResultFile } from '../container/read-result-file';
import { type ContainerExit, RunningContainer } from '../container/running-container';
import { waitUntilReady } from '../container/wait-until-ready';
import { explainError } from '../explain/explain-error';
import { explainExit } from '../explain/explain-exit';
import { runInTerminal } from '../terminal/run-in-terminal';
import type { AttemptObjects } from './attempt-objects';
import type { AttemptContext } from './run-context';

interface Started {
  readonly container: PlanContainer;
  readonly running: RunningContainer;
  /** Ended, with the last line of its log told. */
  readonly ended: RunningContainer['ended'];
  readonly log: ContainerLog;
}

/** Takes an attempt's containers to their end, in the plan's order. */
export class DockerAttempt {
  /** Of the main container, once it has ended. */
  usage: AttemptUsage | undefined;
  private readonly halt: Halt;
  private readonly sidecars: Started[] = [];
  private stopping = false;

  constructor(
    private readonly context: AttemptContext,
    private readonly request: AttemptRequest,
    private readonly objects: AttemptObjects | AdoptedObjects,
  ) {
    this.halt = new Halt(request, context.clock);
  }

  async run(): Promise<AttemptOutcome> {
    let outcome: AttemptOutcome | undefined;
    for (const container of this.request.task.containers) {
      outcome = await this.step(container).catch((error) =>
        explainError(this.context.engine, error, container),
      );
      outcome = this.halt.failure() ?? outcome;
      if (outcome) break;
    }
    this.halt.started();
    await this.stopSidecars();
    return outcome ?? { state: 'succeeded', results: {} };
  }

  /** Takes a container as far as the next one needs it; the outcome, when that decides the attempt. */
  private async step(container: PlanContainer): Promise<AttemptOutcome | undefined> {
    if (this.isOver(container)) return undefined;
    const { terminal, gate } = this.context;
    if (terminal && container.role === 'main') {
      const id = this.entered(container) ?? (await this.create(container));
      this.halt.started();
      return id ? runInTerminal(this.context, terminal, { container, id, halt: this.halt }) : undefined;
    }
    const started = await gate.pass(async () => {
      const id = await this.create(container);
      return id && this.start(container, id);
    });
    if (!started) return undefined;
    if (container.role === 'sidecar') return this.begin(started);
    if (container.role === 'main') this.halt.started();
    const exit = await this.halt.guard(started.running, started.ended);
    if (container.role === 'main') this.usage = exit.usage;
    if (exit.exitCode !== 0 || this.killedBy(started) !== undefined) return this.explainEnd(started, exit);
    return container.role === 'main' ? this.result(started.running.id) : undefined;
  }

  /** The signal by which a container was told to end; the attempt itself tells only what nobody asks about any more. */
  private killedBy({ container, running }: Started): number | undefined {
    return this.context.kills.endedBy(running.id, this.objects.template(container).Config.StopSignal);
  }

  private explainEnd(started: Started, exit: ContainerExit): AttemptFailure {
    const { container, log } = started;
    const { opening, closing } = log;
    const memoryLimit = this.objects.template(container).HostConfig.Memory;
    const killedBy = this.killedBy(started);
    const surroundings = { memoryLimit, opening, closing, ...(killedBy !== undefined && { killedBy }) };
    return explainExit(container, exit, surroundings);
  }

  private get adopted(): boolean {
    return this.objects instanceof AdoptedObjects;
  }

  /** Of an adopted attempt: what came before its main container, and sidecars that are gone. */
  private isOver(container: PlanContainer): boolean {
    if (!(this.objects instanceof AdoptedObjects)) return false;
    return container.role === 'prepare' || container.role === 'init' || !this.objects.has(container);
  }

  /** The running sidecar that a terminal is for. */
  private entered({ role, name }: PlanContainer): string | undefined {
    if (!this.context.terminal?.enters || role !== 'main') return undefined;
    return this.sidecars.find(({ container }) => container.name === name)?.running.id;
  }

  /** The id of the container, made but not started; undefined where the attempt must not go on. */
  private async create(container: PlanContainer): Promise<string | undefined> {
    // What runs already is stopped in the same way as everything else.
    if (this.objects instanceof AdoptedObjects) return this.objects.create(container);
    if (this.halt.failure()) return undefined;
    this.halt.starting();
    if (container === this.request.task.containers[0]) await this.objects.createVolumes();
    const id = await this.objects.create(container);
    return this.halt.failure() ? undefined : id;
  }

  private async start(container: PlanContainer, id: string): Promise<Started> {
    const { engine, meter, emit, secrets } = this.context;
    const log = new ContainerLog(this.request, container, emit, secrets.values);
    const { Tty } = this.objects.template(container).Config;
    const open = this.adopted ? RunningContainer.adopt : RunningContainer.start;
    const running = await open(engine, meter, id, Tty, log.write);
    const ended = running.ended.finally(() => log.end());
    ended.catch(() => {});
    return { container, running, ended, log };
  }

  private async begin(sidecar: Started): Promise<AttemptFailure | undefined> {
    const { engine, clock, emit } = this.context;
    const { container, running, ended } = sidecar;
    this.sidecars.push(sidecar);
    let ready = this.adopted || !container.waitUntilReady;
    const told = (exit: ContainerExit) => {
      if (this.stopping || !ready) return;
      const { message, help } = this.explainEnd(sidecar, exit);
      const text = `${message}, while \`${this.request.task.name}\` goes on`;
      emit({ type: 'message', level: 'warning', text, ...(help && { help }) });
    };
    ended.then(told, () => {});
    if (ready) return undefined;
    const health = await this.halt.guard(running, waitUntilReady(engine, running, clock));
    ready = health === 'ready';
    if (ready) return undefined;
    return sidecarFailure(container, health === 'ended' ? this.explainEnd(sidecar, await ended) : undefined);
  }

  private async stopSidecars(): Promise<void> {
    this.stopping = true;
    for (const { running, ended } of this.sidecars.reverse()) {
      if (this.request.stop.hard.aborted) await running.kill();
      else await running.stop(this.request.task.gracePeriodSeconds);
      await ended.catch(() => {});
    }
  }

  private async result(id: string): Promise<AttemptOutcome> {
    const { task } = this.request;
    if (Object.keys(task.results).length === 0) return { state: 'succeeded', results: {} };
    const file = await readResultFile(this.context.engine, id, task.resultLimitBytes);
    const parsed = parseResult(file, task);
    if ('values' in parsed) return { state: 'succeeded', results: parsed.values };
    return { state: 'failed', cause: 'result', message: parsed.mistake, main: true };
  }
}
