import type { Problem } from '../../support/problem';
import { unknownNameHelp } from '../../support/unknown-name';
import { envOption } from './env-option';
import { knownNames } from './known-names';
import type { RunFilter } from './list-runs';

/** What to say where no run is one of those that are looked for. */
export function noRun(home: string, { pipeline, environment }: RunFilter): Problem {
  const { pipelines, environments } = knownNames(home);
  if (pipeline !== undefined && !pipelines.has(pipeline))
    return {
      message: `there is no pipeline \`${pipeline}\``,
      help: unknownNameHelp(pipeline, [...pipelines]),
    };
  if (environment !== undefined && !environments.has(environment))
    return {
      message: `there is no environment \`${environment}\``,
      help: unknownNameHelp(environment, [...environments]),
    };
  const of = pipeline === undefined ? '' : ` of \`${pipeline}\``;
  const place = environment === undefined ? '' : ` in \`${environment}\``;
  const option = envOption(environment);
  return {
    message: `there is no run${of}${place} yet`,
    help: `\`fairlead run ${pipeline ?? 'PIPELINE'}${option}\` begins one`,
  };
}
