import type { Clock } from '../../clock';
import type { EngineClient } from '../engine/engine-client';
import type { RunningContainer } from './running-container';

const POLL_MILLISECONDS = 100;

interface Health {
  readonly State: { readonly Running: boolean; readonly Health?: { readonly Status: string } };
}

/** Resolves once the container's health check succeeds, fails for good, or the container ends. */
export async function waitUntilReady(
  engine: EngineClient,
  container: RunningContainer,
  clock: Clock,
): Promise<'ready' | 'unhealthy' | 'ended'> {
  for (;;) {
    const { State } = await engine.call<Health>('GET', `/containers/${container.id}/json`);
    if (State.Health?.Status === 'healthy') return 'ready';
    if (!State.Running) return 'ended';
    if (State.Health?.Status === 'unhealthy') return 'unhealthy';
    await new Promise<void>((resolve) => clock.after(POLL_MILLISECONDS, resolve));
  }
}
