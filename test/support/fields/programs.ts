import { accountPrograms } from './account-programs';
import { companionPrograms } from './companion-programs';
import { egressPrograms } from './egress-programs';
import { filePrograms } from './file-programs';
import { labelPrograms } from './label-programs';
import { networkPrograms } from './network-programs';
import { processPrograms } from './process-programs';
import type { Programs } from './program';

/** The tasks of the pipeline `inside`, by name. */
export const programs: Programs = {
  ...processPrograms,
  ...filePrograms,
  ...networkPrograms,
  ...companionPrograms,
  ...labelPrograms,
  ...accountPrograms,
  ...egressPrograms,
};
