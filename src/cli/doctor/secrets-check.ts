import { join } from 'node:path';
import { readComposePipeline } from '../../runner/dist/read-compose-pipeline';
import { readSecretFolder } from '../../runner/secrets/secret-folder';
import { secretNeeds } from '../../runner/secrets/secret-needs';
import type { DoctorCheck } from './check';
import { localPipelines } from './local-pipelines';
import { NO_PIPELINE } from './no-pipeline';

export const secretsCheck: DoctorCheck = {
  name: 'secrets',
  fix: 'write the values below `secrets/`',
  run: ({ root, environment: only }) => {
    if (root === undefined) return { state: 'skipped', detail: 'there is no pipelines/ here' };
    const pipelines = localPipelines(root, only);
    if (pipelines.length === 0) return { state: 'skipped', detail: NO_PIPELINE };
    const needs = pipelines.map(({ environment, pipeline }) => {
      const read = readComposePipeline(join(root, 'dist'), environment, pipeline);
      return { pipeline, ...secretNeeds(root, read, readSecretFolder(root, environment)) };
    });
    const without = needs.filter(({ missing }) => missing.length > 0);
    if (without.length === 0) return { state: 'ok', detail: 'every local pipeline has its values' };
    const files = [...new Set(without.flatMap(({ missing }) => missing))].sort();
    const names = [...new Set(without.map(({ pipeline }) => pipeline))];
    return {
      state: 'failed',
      detail: `values are missing for ${names.join(', ')}`,
      fix: `write each value into its file: ${files.map((file) => `\`${file}\``).join(', ')}`,
    };
  },
};
