import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ComposePipeline } from '../dist/compose-pipeline';
import type { RecordedTemplates } from '../record/recorded-templates';
import type { RecordedAttempt } from './recorded-attempt';

/** The pipeline of a recorded attempt, of which `dist/` may know something else by now, or nothing. */
export function replayedPipeline(
  dist: string,
  { run, attempt, plan, task }: RecordedAttempt,
  { templates }: RecordedTemplates,
): ComposePipeline {
  const folder = join(dist, run.environment);
  const environmentFile = join(folder, 'environment', 'compose.yaml');
  const labels = Object.values(templates)[0]?.Config.Labels;
  return {
    plan: { ...plan.plan, tasks: [task], services: existsSync(environmentFile) ? plan.plan.services : [] },
    file: join(folder, run.pipeline, 'compose.yaml'),
    document: { name: labels?.['com.docker.compose.project'] ?? '', services: {} },
    definition: attempt.definition,
    environmentFile,
  };
}
