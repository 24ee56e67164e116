import { OLDEST } from '../../runner/docker/engine/oldest';
import { isAtLeast } from '../../support/is-at-least';
import { ask } from './ask';
import type { DoctorCheck } from './check';

export const composeCheck: DoctorCheck = {
  name: 'Docker Compose',
  fix: `install the plugin docker-compose-v2, ${OLDEST.compose} or newer; \`docker compose version\` must answer`,
  run: () => {
    const version = ask('docker', 'compose', 'version', '--short');
    if (version === undefined) return { state: 'failed', detail: 'is missing' };
    return { state: isAtLeast(version, OLDEST.compose) ? 'ok' : 'failed', detail: version };
  },
};
