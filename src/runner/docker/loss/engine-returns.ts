import type { Clock } from '../../clock';
import type { Emit } from '../../events/run-event';
import type { EngineClient } from '../engine/engine-client';

/** How long a run waits for an engine that went away. */
export const PATIENCE_SECONDS = 60;
const PAUSE_MS = 500;

/** How an engine that an attempt could not do without is found. */
export type EngineReturn = 'was-there' | 'is-back' | 'stays-away';

/** Looks whether the engine answers, and waits for it; not for long, and not once `signal` is aborted. */
export async function engineReturns(
  engine: EngineClient,
  { clock, emit }: { readonly clock: Clock; readonly emit: Emit },
  signal: AbortSignal,
): Promise<EngineReturn> {
  if (await answers(engine)) return 'was-there';
  if (signal.aborted) return 'stays-away';
  const text = `the Docker Engine went away: waiting up to ${PATIENCE_SECONDS} s for it`;
  emit({ type: 'message', level: 'warning', text });
  const end = clock.now() + PATIENCE_SECONDS * 1000;
  while (clock.now() < end && !signal.aborted) {
    await new Promise<void>((resolve) => clock.after(PAUSE_MS, resolve));
    if (await answers(engine)) return 'is-back';
  }
  return 'stays-away';
}

/** On a new connection: an engine that is being stopped still serves those that it has. */
async function answers(engine: EngineClient): Promise<boolean> {
  try {
    const response = await engine.open('GET', '/_ping');
    response.destroy();
    return true;
  } catch {
    return false;
  }
}
