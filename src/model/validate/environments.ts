import type { Problem } from '../../support/problem';
import type { ProjectSpec } from '../spec/project-spec';

/** Without an environment there is nothing to synthesize for. */
export function environments({ environments: all }: ProjectSpec): Problem[] {
  if (all.length > 0) return [];
  return [
    {
      message: 'no environment is defined',
      help: "add one in `pipelines/environments.ts`: `new Environment(project, 'local', { target: 'compose', registry: '…' })`",
    },
  ];
}
