import type { ComposeFile } from '../../features/draft/compose-file';
import { resolveTask } from '../../model/resolve-task';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import type { PipelineSpec } from '../../model/spec/pipeline-spec';
import type { ProjectSpec } from '../../model/spec/project-spec';
import type { Problem } from '../../support/problem';
import { yaml } from '../../support/yaml';
import { header } from '../header';
import type { TargetOutput } from '../target';
import { configFiles } from './config-files';
import { envExample } from './env-example';
import { environmentNeeds } from './environment-needs';
import { escapeDollars } from './escape-dollars';
import { objectNames } from './object-names';
import { pipelineNotes } from './pipeline-notes';
import { pipelinePlan } from './pipeline-plan';
import { pipelineServices } from './pipeline-services';
import { requiredVariables } from './required-variables';
import { standInSecrets } from './stand-in-secrets';
import { taskServices } from './task-services';
import { volumeClashes } from './volume-clashes';

/** `dist/<environment>/<pipeline>/`: the compose file, the files that its configs mount, and a list of what it needs. */
export function pipelineFolder(
  pipeline: PipelineSpec,
  environment: EnvironmentSpec,
  project: ProjectSpec,
): TargetOutput {
  const problems: Problem[] = [];
  const tasks = pipeline.tasks.map((task) => {
    const resolved = resolveTask(task, pipeline, environment);
    const written = taskServices({ project, environment, pipeline, task }, resolved, problems);
    return { task, resolved, written };
  });
  problems.push(...volumeClashes(tasks, pipeline, environment, project));
  const plan = pipelinePlan(tasks, pipeline, environment, project);
  const required = requiredVariables(plan);
  const { volumes, secrets, configs } = together(tasks.flatMap(({ written }) => written.files));
  // What pipelines share stands in the file of the environment; Compose refuses a second definition.
  for (const name of Object.keys(project.shared.volumes)) delete volumes[name];
  const document: ComposeFile = {
    name: objectNames.project(environment.project, environment.name),
    include: ['../environment/compose.yaml'],
    services: pipelineServices(tasks, plan, environment, required),
    ...filled({ volumes, secrets, configs }),
    'x-fairlead': escapeDollars(plan),
  };
  const comment = header(pipeline.source);
  const uses = Object.values(environment.services).flatMap((spec) => standInSecrets(spec, project));
  const needs = environmentNeeds(plan, required, uses);
  return {
    folders: [
      {
        path: `${environment.name}/${pipeline.name}`,
        files: new Map([
          ['compose.yaml', yaml(document, { comment: [comment, ...pipelineNotes(plan)].join('\n') })],
          ['.env.example', envExample(plan, needs, comment)],
          ...configFiles(configs, pipeline, environment, project),
        ]),
      },
    ],
    problems,
  };
}

type Parts = Required<Pick<ComposeFile, 'volumes' | 'secrets' | 'configs'>>;

function together(all: readonly Parts[]): Parts {
  return {
    volumes: Object.assign({}, ...all.map(({ volumes }) => volumes)),
    secrets: Object.assign({}, ...all.map(({ secrets }) => secrets)),
    configs: Object.assign({}, ...all.map(({ configs }) => configs)),
  };
}

function filled(parts: Parts): Partial<Parts> {
  return Object.fromEntries(Object.entries(parts).filter(([, entries]) => Object.keys(entries).length > 0));
}
