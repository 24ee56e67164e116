import { displayPath } from '../../../assembly/display-path';
import type { ComposePipeline } from '../../dist/compose-pipeline';
import type { Emit } from '../../events/run-event';
import { NotReadyError } from '../../not-ready-error';
import { DockerCommandError } from '../engine/docker-command-error';
import type { EngineClient } from '../engine/engine-client';
import { composeFailure } from '../explain/compose-failure';
import { type ComposeCall, composeCommand } from './compose-command';
import { servicesOfOthers } from './services-of-others';

/** Starts the local stand-ins that the pipeline talks to, and waits until they are healthy. They stay for further runs. */
export async function startServices(
  engine: EngineClient,
  pipeline: ComposePipeline,
  call: Omit<ComposeCall, 'args'>,
  emit: Emit,
): Promise<void> {
  const { plan, environmentFile } = pipeline;
  if (plan.services.length === 0) return;
  for (const { service, file } of await servicesOfOthers(engine, pipeline)) {
    const text = `\`${service}\` was started from \`${file}\`: it goes on with the data and the passwords of there`;
    emit({ type: 'message', level: 'warning', text, help: '`fairlead down --volumes` lets it start anew' });
  }
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
    const failure = await composeFailure(engine, error);
    if (!(failure instanceof DockerCommandError) || call.stop.polite.aborted) throw failure;
    throw new NotReadyError(
      [
        {
          message: `the services did not get ready:\n${failure.message}`,
          help: `\`docker compose -f ${displayPath(environmentFile)} logs\` shows what they say`,
        },
      ],
      1,
    );
  }
  for (const service of plan.services) emit({ type: 'service', service, state: 'ready' });
}
