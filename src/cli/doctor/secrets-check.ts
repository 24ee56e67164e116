import { join } from 'node:path';
import { readComposePipeline } from '../../runner/dist/read-compose-pipeline';
import { readSecrets } from '../../runner/secrets/read-secrets';
import { ProblemsError } from '../../support/problems-error';
import type { DoctorCheck } from './check';
import { localPipelines } from './local-pipelines';

export const secretsCheck: DoctorCheck = {
  name: 'secrets',
  fix: 'write the values below `secrets/`',
  run: ({ root }) => {
    if (root === undefined) return { state: 'skipped', detail: 'there is no pipelines/ here' };
    const without = localPipelines(root)
      .filter(({ environment, pipeline }) => !hasSecrets(root, environment, pipeline))
      .map(({ pipeline }) => pipeline);
    const [first] = without;
    if (first !== undefined)
      return {
        state: 'failed',
        detail: `values are missing for ${without.join(', ')}`,
        fix: `write the values that \`fairlead run ${first}\` names`,
      };
    return { state: 'ok', detail: 'every local pipeline has its values' };
  },
};

function hasSecrets(root: string, environment: string, pipeline: string): boolean {
  try {
    readSecrets(root, readComposePipeline(join(root, 'dist'), environment, pipeline));
    return true;
  } catch (error) {
    if (error instanceof ProblemsError) return false;
    throw error;
  }
}
