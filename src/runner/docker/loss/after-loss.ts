import type { AttemptEnd, AttemptRequest } from '../../executor';
import { AdoptedObjects } from '../adopt/adopted-objects';
import { goOn } from '../adopt/go-on';
import type { AttemptContext } from '../run-context';
import { type EngineReturn, engineReturns } from './engine-returns';

const ENDED = 'the Docker Engine went away and ended it';

/** Sees to attempts that the engine failed: it may have been started anew, or be gone. */
export class AfterLoss {
  private returning: Promise<EngineReturn> | undefined;

  constructor(
    private readonly context: AttemptContext,
    /** Starts again what an engine does not start by itself. */
    private readonly restore: () => Promise<void>,
  ) {}

  /**
   * What an attempt comes to that lost the engine. It goes on where its containers have outlived the engine; otherwise
   * it has failed, and where the engine is back, another attempt may do better.
   */
  async see(request: AttemptRequest, end: AttemptEnd): Promise<AttemptEnd> {
    const { outcome } = end;
    if (outcome.state === 'succeeded' || outcome.cause !== 'engine-gone') return end;
    if ((await this.engine(request.stop.polite)) === 'stays-away') return end;
    const objects = await AdoptedObjects.find(this.context, request);
    if (objects.main === 'running') return goOn(this.context, request, objects);
    return { ...end, outcome: { state: 'failed', cause: 'engine', main: false, message: ENDED } };
  }

  /** Once for all attempts that lost the same engine. */
  private engine(signal: AbortSignal): Promise<EngineReturn> {
    this.returning ??= this.look(signal).finally(() => {
      this.returning = undefined;
    });
    return this.returning;
  }

  private async look(signal: AbortSignal): Promise<EngineReturn> {
    const { engine } = this.context;
    const found = await engineReturns(engine, this.context, signal);
    if (found === 'is-back') await this.restore();
    return found;
  }
}
