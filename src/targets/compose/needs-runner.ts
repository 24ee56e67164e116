import type { ResolvedTask } from '../../model/resolve-task';
import type { PipelineSpec } from '../../model/spec/pipeline-spec';

/** Why `docker compose up` cannot run the pipeline as it is described, each in a sentence; nothing where it can. */
export function needsRunner(pipeline: PipelineSpec, tasks: readonly ResolvedTask[]): string[] {
  const sidecars = tasks.filter(({ containers }) => containers.some(({ role }) => role === 'sidecar'));
  const rules = tasks.filter(({ orchestration }) => orchestration.triggerRule !== 'all-succeeded');
  const skipping = tasks.filter(({ orchestration }) => orchestration.skipExitCodes.length > 0);
  const handing = pipeline.tasks.filter(({ results }) => Object.keys(results).length > 0);
  return [
    ...reason(handing, 'Compose reads the file before any result exists, and these hand on results'),
    ...reason(sidecars, 'Compose does not stop a sidecar when its task ends, and these have sidecars'),
    ...reason(rules, 'Compose starts a service after success only, and these have other trigger rules'),
    ...reason(skipping, 'Compose takes a skip exit code for a failure, and these have skip exit codes'),
  ];
}

function reason(tasks: readonly { readonly name: string }[], sentence: string): string[] {
  return tasks.length === 0 ? [] : [`${sentence}: ${tasks.map(({ name }) => `\`${name}\``).join(', ')}`];
}
