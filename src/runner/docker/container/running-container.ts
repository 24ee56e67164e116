import type { AttemptUsage } from '../../events/attempt-usage';
import type { OutputStream } from '../engine/demultiplexer';
import { Demultiplexer } from '../engine/demultiplexer';
import type { EngineClient } from '../engine/engine-client';
import type { UsageMeter } from '../usage/usage-meter';
import type { UsageSample } from '../usage/usage-sample';
import { ContainerRemovedError } from './container-removed-error';

/** How a container ended. */
export interface ContainerExit {
  readonly exitCode: number;
  readonly outOfMemory: boolean;
  readonly usage: AttemptUsage;
}

/** Takes what a container writes. */
type Output = (stream: OutputStream, bytes: Buffer) => void;

/** A container of an attempt, from the moment before it starts. */
export class RunningContainer {
  /** Resolves when it has ended and all that it wrote has been handed on. */
  readonly ended: Promise<ContainerExit>;

  private constructor(
    private readonly engine: EngineClient,
    readonly id: string,
    ended: Promise<ContainerExit>,
  ) {
    this.ended = ended;
    ended.catch(() => {});
  }

  /** Listens first and starts then, so that nothing is missed; rejects when the engine cannot start the command. */
  static async start(
    engine: EngineClient,
    meter: UsageMeter,
    id: string,
    tty: boolean,
    output: Output,
  ): Promise<RunningContainer> {
    const [attached, waiting] = await Promise.all([
      engine.open('POST', `/containers/${id}/attach`, { stream: true, stdout: true, stderr: true }),
      engine.open('POST', `/containers/${id}/wait`, { condition: 'next-exit' }),
    ]);
    const drained = drain(engine, attached, tty, output);
    try {
      await engine.call('POST', `/containers/${id}/start`);
    } catch (error) {
      attached.destroy();
      waiting.destroy();
      throw error;
    }
    return new RunningContainer(engine, id, exitOf(engine, id, waiting, drained, meter.watch(id)));
  }

  /** Goes on with one that was started before, running or ended; hands on all that it has written since its start. */
  static async adopt(
    engine: EngineClient,
    meter: UsageMeter,
    id: string,
    tty: boolean,
    output: Output,
  ): Promise<RunningContainer> {
    const [log, waiting] = await Promise.all([
      engine.open('GET', `/containers/${id}/logs`, { follow: true, stdout: true, stderr: true }),
      engine.open('POST', `/containers/${id}/wait`, { condition: 'not-running' }),
    ]);
    const drained = drain(engine, log, tty, output);
    return new RunningContainer(engine, id, exitOf(engine, id, waiting, drained, meter.watch(id)));
  }

  /** Asks it to end, and kills it when the grace period is over; resolves once it has ended. */
  async stop(graceSeconds: number): Promise<void> {
    await this.engine.call('POST', `/containers/${this.id}/stop`, { t: graceSeconds }).catch(() => {});
  }

  /** Kills it at once. */
  async kill(): Promise<void> {
    await this.engine.call('POST', `/containers/${this.id}/kill`).catch(() => {});
  }
}

/** Hands on what comes; resolves at its end. */
function drain(
  engine: EngineClient,
  source: NodeJS.ReadableStream,
  tty: boolean,
  output: Output,
): Promise<void> {
  const frames = new Demultiplexer(output);
  source.on('data', (bytes: Buffer) => (tty ? output('stdout', bytes) : frames.push(bytes)));
  const drained = new Promise<void>((resolve, reject) => {
    source.on('end', resolve);
    source.on('error', (error) => reject(engine.gone(error)));
  });
  drained.catch(() => {});
  return drained;
}

async function exitOf(
  engine: EngineClient,
  id: string,
  waiting: NodeJS.ReadableStream,
  drained: Promise<void>,
  measured: () => UsageSample,
): Promise<ContainerExit> {
  await new Promise<void>((resolve, reject) => {
    waiting.on('end', resolve);
    waiting.on('error', (error) => reject(engine.gone(error)));
    waiting.resume();
  }).finally(measured);
  await drained;
  const { State } = await engine.call<{ State: ContainerState }>('GET', `/containers/${id}/json`);
  if (State.Status === 'removing' || State.Status === 'dead') throw new ContainerRemovedError();
  return {
    exitCode: State.ExitCode,
    outOfMemory: State.OOMKilled,
    usage: { started: utc(State.StartedAt), ended: utc(State.FinishedAt), ...measured() },
  };
}

interface ContainerState {
  readonly Status: string;
  readonly ExitCode: number;
  readonly OOMKilled: boolean;
  readonly StartedAt: string;
  readonly FinishedAt: string;
}

/** The engine counts nanoseconds, in its own time zone. */
function utc(time: string): string {
  return new Date(time).toISOString();
}
