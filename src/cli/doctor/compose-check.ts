import { ask } from './ask';
import type { DoctorCheck } from './check';
import { isAtLeast } from './is-at-least';

/** The first that knows `include`. */
const OLDEST = '2.20';

export const composeCheck: DoctorCheck = {
  name: 'Docker Compose',
  fix: `install the plugin docker-compose-v2, ${OLDEST} or newer; \`docker compose version\` must answer`,
  run: () => {
    const version = ask('docker', 'compose', 'version', '--short');
    if (version === undefined) return { state: 'failed', detail: 'is missing' };
    return { state: isAtLeast(version, OLDEST) ? 'ok' : 'failed', detail: version };
  },
};
