import { displayPath } from '../../assembly/display-path';
import type { ComposePipeline } from '../dist/compose-pipeline';
import { EngineUnavailableError } from '../engine-unavailable-error';
import type { Emit } from '../run-event';
import { type ComposeCall, composeCommand } from './compose-command';

/** Starts the local stand-ins that the pipeline talks to, and waits until they are healthy. They stay for further runs. */
export async function startServices(
  { plan, environmentFile }: ComposePipeline,
  call: Omit<ComposeCall, 'args'>,
  emit: Emit,
): Promise<void> {
  if (plan.services.length === 0) return;
  for (const service of plan.services) emit({ type: 'service', service, state: 'starting' });
  try {
    await composeCommand({
      ...call,
      args: [
        '--file',
        environmentFile,
        'up',
        '--detach',
        '--wait',
        '--no-build',
        '--pull',
        'never',
        ...plan.services,
      ],
    });
  } catch (error) {
    if (error instanceof EngineUnavailableError || call.stop.polite.aborted) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(
      `the services did not get ready:\n${said}\n\`docker compose -f ${displayPath(environmentFile)} logs\` shows what they say`,
    );
  }
  for (const service of plan.services) emit({ type: 'service', service, state: 'ready' });
}
