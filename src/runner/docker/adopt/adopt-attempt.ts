import type { AttemptOutcome } from '../../events/attempt-outcome';
import type { AttemptEnd, AttemptRequest } from '../../executor';
import { stopSignals } from '../../stop/stop-signals';
import type { AttemptContext } from '../attempt/run-context';
import { AdoptedObjects } from './adopted-objects';
import { goOn } from './go-on';

/**
 * Goes on with an attempt that a killed runner has left: from its main container, whether that still runs or has ended.
 * One that had not come so far is lost.
 */
export async function adoptAttempt(context: AttemptContext, request: AttemptRequest): Promise<AttemptEnd> {
  const objects = await AdoptedObjects.find(context, request);
  if (objects.main === 'running') return goOn(context, request, objects);
  // What has ended by itself was not stopped, however late it is now.
  if (objects.main === 'ended') return goOn(context, { ...request, stop: stopSignals().signals }, objects);
  return { outcome: lost(objects.isEmpty), release: () => void context.removing.add(objects.remove()) };
}

function lost(isEmpty: boolean): AttemptOutcome {
  const message = isEmpty
    ? 'nobody saw its end: the runner was killed, and the engine has nothing left of it'
    : 'the runner was killed before it had started';
  return { state: 'failed', cause: 'lost', message, main: false };
}
