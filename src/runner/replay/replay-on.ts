import { ProblemsError } from '../../support/problems-error';
import type { ComposePipeline } from '../dist/compose-pipeline';
import type { RecordedAttempt } from './recorded-attempt';
import type { ServiceOverride } from './replay-override';

/**
 * A recorded attempt of a cluster as one of the same task in an environment of this machine.
 * @throws ProblemsError where that does not know the task
 */
export function replayOn({ plan }: ComposePipeline, recorded: RecordedAttempt): RecordedAttempt {
  const task = plan.tasks.find(({ name }) => name === recorded.task.name);
  if (task) return { ...recorded, task, plan: { ...recorded.plan, plan } };
  throw new ProblemsError([
    {
      message: `\`${plan.pipeline}\` has no task \`${recorded.task.name}\` in \`${plan.environment}\``,
      help: 'what is replayed there must be described for that environment: `fairlead synth`',
    },
  ]);
}

/** A pipeline whose services are changed, once by the file that Compose is given too. */
export function overridden(
  pipeline: ComposePipeline,
  services: Readonly<Record<string, ServiceOverride>>,
  override: string,
): ComposePipeline {
  const { cache: _, ...rest } = pipeline;
  const changed = Object.entries(services).map(([name, { image }]) => [
    name,
    { ...pipeline.document.services[name], ...(image !== undefined && { image }) },
  ]);
  const document = {
    ...pipeline.document,
    services: { ...pipeline.document.services, ...Object.fromEntries(changed) },
  };
  return { ...rest, document, override };
}
