import { isAtLeast } from '../../../support/is-at-least';
import { EngineUnavailableError } from '../../engine-unavailable-error';
import { type DockerCall, dockerCommand } from '../engine/docker-command';
import { DockerCommandError } from '../engine/docker-command-error';
import { OLDEST } from '../engine/oldest';
import { composeEnvironment } from './compose-environment';

const INSTALL = `install Docker Compose ${OLDEST.compose} or newer, as a plugin of \`docker\`: \`docker compose version\` must answer`;

/** What a `docker` without Compose says, and a Compose that does not know what the file says. */
const NOT_UNDERSTOOD =
  /is not a docker command|unknown command: docker compose|unknown (shorthand )?flag|Additional property/;

/** How Compose is called. */
export interface ComposeCall extends DockerCall {
  /** What the file's variables stand for: values never go by argv. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Runs `docker compose` to its end; rejects with what it wrote when it fails. */
export async function composeCommand({ args, variables, env, ...call }: ComposeCall): Promise<void> {
  try {
    await dockerCommand({
      ...call,
      args: ['compose', '--ansi', 'never', '--progress', 'plain', ...args],
      env: composeEnvironment(env, variables),
    });
  } catch (error) {
    if (error instanceof DockerCommandError && NOT_UNDERSTOOD.test(error.message))
      await refuseOld({ env, stop: call.stop });
    throw error;
  }
}

async function refuseOld(call: Omit<DockerCall, 'args'>): Promise<void> {
  let version = '';
  try {
    const onLine = (line: string) => {
      version ||= line;
    };
    await dockerCommand({ ...call, args: ['compose', 'version', '--short'], onLine });
  } catch (error) {
    if (!(error instanceof DockerCommandError)) throw error;
    throw new EngineUnavailableError('this `docker` has no Compose', INSTALL);
  }
  if (!isAtLeast(version, OLDEST.compose))
    throw new EngineUnavailableError(`Docker Compose ${version} is too old`, INSTALL);
}
