import { dirname } from 'node:path';
import type { Stop } from '../stop';
import type { DockerRun } from './docker-run';
import type { EngineClient } from './engine-client';
import { startServices } from './start-services';
import { takingTurns } from './taking-turns';

/** How a run calls Compose: one call at a time for each environment, whoever makes it. */
export class ComposeTurns {
  constructor(
    private readonly engine: EngineClient,
    private readonly run: DockerRun,
    private readonly stop: Stop,
  ) {}

  /** Does the work while nobody else calls Compose there; it passes the lock on to its calls. */
  take<T>(work: (lock?: number) => Promise<T>): Promise<T> {
    return takingTurns(dirname(this.run.pipeline.environmentFile), this.stop.polite, work);
  }

  /** What every call has in common. */
  call(lock?: number) {
    const { env, logCall } = this.run.engine;
    return { env, stop: this.stop, ...(logCall && { logCall }), ...(lock !== undefined && { lock }) };
  }

  /** Starts the stand-ins, and waits until they are ready. */
  startServices(lock?: number): Promise<void> {
    const { pipeline, secrets, emit } = this.run;
    return startServices(this.engine, pipeline, { ...this.call(lock), variables: secrets.variables }, emit);
  }
}
