import { ask } from './ask';
import type { DoctorCheck } from './check';

export const engineCheck: DoctorCheck = {
  name: 'Docker Engine',
  vital: true,
  fix: 'install Docker Engine and start it, or point DOCKER_HOST at one; `docker version` must show a server',
  run: () => {
    const version = ask('docker', 'version', '--format', '{{.Server.Version}}');
    return version ? { state: 'ok', detail: version } : { state: 'failed', detail: 'does not answer' };
  },
};
