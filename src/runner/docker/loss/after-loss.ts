import type { AttemptCause } from '../../events/attempt-cause';
import type { AttemptFailure } from '../../events/attempt-outcome';
import type { AttemptEnd, AttemptRequest } from '../../executor';
import { AdoptedObjects } from '../adopt/adopted-objects';
import { goOn } from '../adopt/go-on';
import type { AttemptContext } from '../attempt/run-context';
import { type EngineReturn, engineReturns, PATIENCE_SECONDS } from './engine-returns';

/** An engine that is stopped stops its containers, as somebody else would. */
const SUSPECT: ReadonlySet<AttemptCause> = new Set(['engine-gone', 'stopped']);

const GONE: AttemptFailure = {
  state: 'failed',
  cause: 'engine-gone',
  main: false,
  message: `the Docker Engine went away, and did not come back within ${PATIENCE_SECONDS} s`,
  help: 'start it again, then go on with `fairlead run --resume`',
};

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
   * What an attempt comes to that may have lost the engine. It goes on where its containers have outlived the engine;
   * otherwise it has failed, and where the engine is back, another attempt may do better.
   */
  async see(request: AttemptRequest, end: AttemptEnd): Promise<AttemptEnd> {
    const cause = end.outcome.state === 'failed' ? end.outcome.cause : undefined;
    if (cause === undefined || !SUSPECT.has(cause)) return end;
    const found = await this.engine(request.stop.polite);
    if (found === 'stays-away') return request.stop.polite.aborted ? end : { ...end, outcome: GONE };
    if (found === 'was-there' && cause !== 'engine-gone') return end;
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
    if (found === 'is-back') {
      this.context.kills.listen();
      await this.restore();
    }
    return found;
  }
}
