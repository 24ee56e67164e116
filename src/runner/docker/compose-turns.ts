import { dirname } from 'node:path';
import { drivenRuns } from '../record/driven-runs';
import type { Stop } from '../stop/stop';
import { startServices } from './compose/start-services';
import { takingTurns } from './compose/taking-turns';
import type { DockerRun } from './docker-run';
import type { EngineClient } from './engine/engine-client';
import { ProjectNetworks } from './leftovers/project-networks';

/** How a run calls Compose: one call at a time for each environment, whoever makes it. */
export class ComposeTurns {
  /** As they were before the first call. */
  private networks: ProjectNetworks | undefined;

  constructor(
    private readonly engine: EngineClient,
    private readonly run: DockerRun,
    private readonly stop: Stop,
    /** What must have ended before: what is removed meanwhile may hold ports and networks. */
    private readonly first: Promise<void>,
  ) {}

  /** Does the work while nobody else calls Compose there; it passes the lock on to its calls. */
  async take<T>(work: (lock?: number) => Promise<T>): Promise<T> {
    const { pipeline } = this.run;
    await this.first;
    return takingTurns(dirname(pipeline.environmentFile), this.stop.polite, async (lock) => {
      this.networks ??= await ProjectNetworks.now(this.engine, pipeline.document.name);
      return work(lock);
    });
  }

  /** A run that was stopped leaves no network that its calls made, unless another run may be about to use it. */
  async undo(): Promise<void> {
    const { networks } = this;
    if (!networks || !this.stop.polite.aborted) return;
    const { home, run } = this.run;
    const work = async () => {
      const driven = await drivenRuns(home);
      if (driven.every((other) => other === run)) await networks.removeNew();
    };
    // Networks without containers do no harm: where it cannot be done now, `fairlead down` does it.
    await this.take(work).catch(() => {});
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
