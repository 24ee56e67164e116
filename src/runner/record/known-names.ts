import { dirname, join } from 'node:path';
import { listPipelines } from '../../assembly/list-pipelines';
import { listRuns } from './list-runs';

/** The pipelines and environments that `dist/` beside `.fairlead` has, and those that runs have had. */
export function knownNames(home: string): {
  readonly pipelines: ReadonlySet<string>;
  readonly environments: ReadonlySet<string>;
} {
  const assembled = listPipelines(join(dirname(home), 'dist'));
  const runs = [...listRuns(home)];
  return {
    pipelines: new Set([...[...assembled.values()].flat(), ...runs.map(({ pipeline }) => pipeline)]),
    environments: new Set([...assembled.keys(), ...runs.map(({ environment }) => environment)]),
  };
}
