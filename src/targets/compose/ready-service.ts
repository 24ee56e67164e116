import type { ComposeService } from '../../features/compose-file';
import type { OutsideProbe } from '../../features/service-draft';
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
        'wget',
        '-q',
        '-O',
        '/dev/null',
        '-T',
        String(timeoutSeconds),
        `http://127.0.0.1:${http.port}${http.path}`,
      ]
    : ['nc', '-z', '-w', String(timeoutSeconds), '127.0.0.1', String(tcp)];
  const numbers = [periodSeconds, failures, initialDelaySeconds].map(String);
  return {
    ...generatedService(environment, {
      entrypoint: ['sh', '-c', String(escapeDollars(SCRIPT)), 'ready'],
      command: [...numbers, ...question].map((item) => String(escapeDollars(item))),
    }),
    ...network,
  };
}
