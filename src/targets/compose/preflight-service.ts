import type { ComposeService } from '../../features/draft/compose-file';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import { escapeDollars } from './escape-dollars';
import { generatedService } from './generated-service';

const SCRIPT = `missing=0
for name; do
  eval "value=\\$$name"
  if [ -z "$value" ]; then
    echo "missing: the variable $name" >&2
    missing=1
  fi
done
if [ $missing = 1 ]; then echo "see .env.example beside the compose file" >&2; fi
exit $missing`;

/**
 * The step that fails before any task starts when a variable without a default is not set. It sees whether there is a value,
 * never the value. Missing files need no step: the engine refuses to create the containers, and names the file.
 */
export function preflightService(environment: EnvironmentSpec, variables: readonly string[]): ComposeService {
  return generatedService(environment, {
    environment: Object.fromEntries(variables.map((name) => [name, `\${${name}:+set}`])),
    entrypoint: ['sh', '-c', String(escapeDollars(SCRIPT)), 'preflight'],
    command: [...variables],
  });
}
