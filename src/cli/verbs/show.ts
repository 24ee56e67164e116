import type { AssembledPipeline } from '../../assembly/assembled-pipeline';
import { listPipelines } from '../../assembly/list-pipelines';
import { readPipeline } from '../../assembly/read-pipeline';
import { taskView } from '../../assembly/view/task-view';
import { ProblemsError } from '../../support/problems-error';
import { unknownNameHelp } from '../../support/unknown-name';
import { distFolder } from '../dist-folder';
import { EXIT } from '../exit';
import { jsonText } from '../json-text';
import { paintFor } from '../paint-for';
import { projectFolder } from '../project-folder';
import { formatTask } from '../show/format-task';
import type { GlobalOptions, Verb } from '../verb';

export interface ShowOptions extends GlobalOptions {
  readonly env?: readonly string[];
  readonly output: 'text' | 'json';
}

/** `fairlead show`: what each environment will run, from `dist/` alone. */
export const show: Verb<[string], ShowOptions> = (io, options, subject) => {
  const dist = distFolder(io, {}, projectFolder(io, options, 'dist'));
  const [pipeline = '', task] = subject.split('/');
  const found = inEnvironments(dist, pipeline, options.env);
  const names = [...new Set(found.flatMap(({ plan }) => plan.tasks.map(({ name }) => name)))];
  if (task !== undefined && !names.includes(task))
    throw new ProblemsError([
      { message: `\`${pipeline}\` has no task \`${task}\``, help: unknownNameHelp(task, names) },
    ]);
  const shown = names
    .filter((name) => task === undefined || name === task)
    .map((name) => ({ task: name, environments: viewsOf(found, name) }));
  if (options.output === 'json') io.stdout.write(jsonText({ pipeline, tasks: shown }));
  else {
    const texts = shown.map(({ task: name, environments }) =>
      formatTask(`${pipeline}/${name}`, environments, paintFor(io, io.stdout), io.stdout.columns ?? 80),
    );
    io.stdout.write(texts.join('\n'));
  }
  return EXIT.ok;
};

/** The pipeline wherever it is; where it is nowhere, the reader tells the known names. */
function inEnvironments(dist: string, pipeline: string, asked?: readonly string[]): AssembledPipeline[] {
  const known = listPipelines(dist);
  const having = [...known.keys()].filter((name) => known.get(name)?.includes(pipeline));
  const first = having[0] ?? [...known.keys()][0] ?? '';
  const names = asked ?? (having.length > 0 ? having : [first]);
  return names.map((environment) => readPipeline(dist, environment, pipeline));
}

function viewsOf(pipelines: readonly AssembledPipeline[], name: string) {
  return pipelines.flatMap((pipeline) =>
    pipeline.plan.tasks.filter((task) => task.name === name).map((task) => taskView(pipeline, task)),
  );
}
