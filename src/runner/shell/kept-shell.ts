import type { PlanTask } from '../../assembly/plan';
import { RUN_VARIABLES } from '../../support/run-variables';
import type { ComposePipeline } from '../dist/compose-pipeline';
import { scratchName } from '../docker/compose/scratch-name';
import { volumeName } from '../docker/compose/volume-name';
import type { Template } from '../docker/template/template';
import { readRun } from '../record/read-run';
import { type RecordedSource, readTemplates } from '../record/recorded-templates';
import { runFiles } from '../record/run-files';
import { recordedAttempt } from '../replay/recorded-attempt';
import { replayedPipeline } from '../replay/replayed-pipeline';
import { taskVariables } from '../task-variables';
import type { KeptAttempt } from './kept-attempt';

/** What a shell needs that goes on where a failed attempt ended. */
export interface KeptShell {
  readonly pipeline: ComposePipeline;
  /** Its sidecars, and the container that failed; nothing is prepared anew. */
  readonly task: PlanTask;
  readonly variables: Readonly<Record<string, string>>;
  readonly recorded: RecordedSource;
}

/** A shell in what a failed attempt has left, from the record of its run; undefined where that is gone. */
export function keptShell(
  home: string,
  dist: string,
  name: string,
  { container, run, attempt }: KeptAttempt,
): KeptShell | undefined {
  const view = readRun(home, run);
  if (!view) return undefined;
  const past = recordedAttempt(home, view, name, attempt);
  const files = runFiles(home, run);
  const templates = readTemplates(files, past.attempt.start);
  const pipeline = replayedPipeline(dist, past, templates);
  const { scratch, containers } = past.task;
  const index = containers.findIndex((one) => one.name === container);
  const before = containers.slice(0, index).filter(({ role }) => role === 'sidecar');
  const failed = containers.slice(index, index + 1).map((one) => ({ ...one, role: 'main' as const }));
  const volumes = new Map(
    scratch
      .map((key) => volumeName(pipeline.document, key))
      .map((volume) => [volume, scratchName(volume, run, attempt)]),
  );
  const left = Object.entries(templates.templates).map(([service, template]) => [
    service,
    withVolumes(template, volumes),
  ]);
  const shared = { ...past.plan.variables, [RUN_VARIABLES.id.variable]: view.replays?.run ?? run };
  return {
    pipeline,
    task: { ...past.task, containers: [...before, ...failed], scratch: [], results: {} },
    variables: taskVariables(past.task, attempt, shared, past.results),
    recorded: { files, templates: { ...templates, templates: Object.fromEntries(left) } },
  };
}

function withVolumes(template: Template, volumes: ReadonlyMap<string, string>): Template {
  const Mounts = (template.HostConfig.Mounts ?? []).map((mount) => {
    const volume = mount.Type === 'volume' && mount.Source ? volumes.get(mount.Source) : undefined;
    return volume === undefined ? mount : { ...mount, Source: volume };
  });
  return { ...template, HostConfig: { ...template.HostConfig, Mounts } };
}
