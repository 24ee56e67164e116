import type { ComposeService } from '../../features/draft/compose-file';
import type { OutsideProbe } from '../../features/draft/service-draft';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import { escapeDollars } from './escape-dollars';
import { generatedService } from './generated-service';

const SCRIPT = `period=$1 failures=$2
sleep "$3"
shift 3
while ! "$@" >/dev/null 2>&1; do
  failures=$((failures - 1))
  if [ $failures -le 0 ]; then
    echo "not ready: $*" >&2
    exit 1
  fi
  sleep "$period"
done`;

/** The step that asks a sidecar from outside, over the network that they share, and ends once it answers. */
export function readyService(
  environment: EnvironmentSpec,
  probe: OutsideProbe,
  network: ComposeService,
): ComposeService {
  const { http, tcp, initialDelaySeconds, periodSeconds, timeoutSeconds, failures } = probe;
  const question = http
    ? [
        'timeout',
        String(timeoutSeconds),
        'wget',
        '-q',
        '-O',
        '/dev/null',
        `http://127.0.0.1:${http.port}${http.path}`,
      ]
    : ['grep', '-qE', listening(tcp ?? 0), '/proc/net/tcp', '/proc/net/tcp6'];
  const numbers = [periodSeconds, failures, initialDelaySeconds].map(String);
  return {
    ...generatedService(environment, {
      entrypoint: ['sh', '-c', String(escapeDollars(SCRIPT)), 'ready'],
      command: [...numbers, ...question].map((item) => String(escapeDollars(item))),
    }),
    ...network,
  };
}

/** A line of `/proc/net/tcp` with a socket that listens on the port: every image can read it, and no program sees a connection. */
function listening(port: number): string {
  return `^ *[0-9]+: [0-9A-F]+:${port.toString(16).toUpperCase().padStart(4, '0')} [0-9A-F]+:0000 0A `;
}
