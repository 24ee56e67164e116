import { isAtLeast } from '../../support/is-at-least';
import type { DoctorCheck } from './check';

const OLDEST = '20.19';

export const nodeCheck: DoctorCheck = {
  name: 'Node.js',
  fix: `install Node.js ${OLDEST} or newer`,
  run: () => ({ state: isAtLeast(process.version, OLDEST) ? 'ok' : 'failed', detail: process.version }),
};
