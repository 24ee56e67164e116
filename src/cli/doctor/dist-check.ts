import { join } from 'node:path';
import { checkAssembly } from '../../assembly/check-assembly';
import { ProblemsError } from '../../support/problems-error';
import { synthesize } from '../../synthesis/synthesize';
import { packageVersion } from '../package-version';
import type { DoctorCheck } from './check';

export const distCheck: DoctorCheck = {
  name: 'dist/',
  fix: 'run `fairlead synth`; `fairlead synth --check` says what differs',
  run: async ({ root }) => {
    if (root === undefined) return { state: 'skipped', detail: 'there is no pipelines/ here' };
    try {
      const { folders, environments } = await synthesize({ root });
      const { findings } = checkAssembly(join(root, 'dist'), folders, {
        version: packageVersion(),
        scope: { environments, complete: true },
      });
      if (findings.length === 0) return { state: 'ok', detail: 'is what pipelines/ says' };
      const files = findings.length === 1 ? '1 file is' : `${findings.length} files are`;
      return { state: 'failed', detail: `${files} not what pipelines/ says` };
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      const count = error.problems.length;
      return {
        state: 'failed',
        detail: `pipelines/ has ${count} mistake${count === 1 ? '' : 's'}`,
        fix: 'run `fairlead synth` to see them',
      };
    }
  },
};
