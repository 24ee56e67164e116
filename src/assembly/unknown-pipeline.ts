import { ProblemsError } from '../support/problems-error';
import { unknownNameHelp } from '../support/unknown-name';
import { listPipelines } from './list-pipelines';
import { storedFolder } from './stored-folder';

/** That an environment of `dist/` has no pipeline of this name: one that is promoted by hand may be about to get it. */
export function unknownPipeline(dist: string, environment: string, pipeline: string): ProblemsError {
  const pipelines = listPipelines(dist);
  const known = pipelines.get(environment) ?? [];
  const isElsewhere = [...pipelines.values()].some((names) => names.includes(pipeline));
  const isPromoted = [...known, 'environment'].some(
    (name) => storedFolder(dist, `${environment}/${name}`).lock?.promotion,
  );
  return new ProblemsError([
    {
      message: `\`${environment}\` has no pipeline \`${pipeline}\``,
      help:
        isElsewhere && isPromoted
          ? `\`fairlead promote ${environment} ${pipeline}\` brings it there`
          : unknownNameHelp(pipeline, known),
    },
  ]);
}
