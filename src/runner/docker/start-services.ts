import type { ComposePipeline } from '../dist/compose-pipeline';
import type { Emit } from '../run-event';
import { composeCommand } from './compose-command';

/** Starts the local stand-ins that the pipeline talks to, and waits until they are healthy. They stay for further runs. */
export async function startServices(
  { plan, environmentFile }: ComposePipeline,
  secrets: Readonly<Record<string, string>>,
  emit: Emit,
  signal: AbortSignal,
): Promise<void> {
  if (plan.services.length === 0) return;
  for (const service of plan.services) emit({ type: 'service', service, state: 'starting' });
  await composeCommand(
    ['--file', environmentFile, 'up', '--detach', '--wait', ...plan.services],
    secrets,
    signal,
  );
  for (const service of plan.services) emit({ type: 'service', service, state: 'ready' });
}
