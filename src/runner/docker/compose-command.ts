import { EngineUnavailableError } from '../engine-unavailable-error';
import { composeEnvironment } from './compose-environment';
import { type DockerCall, dockerCommand } from './docker-command';
import { DockerCommandError } from './docker-command-error';

const NO_COMPOSE = /is not a docker command|unknown command: docker compose|unknown (shorthand )?flag/;
const INSTALL = 'install Docker Compose v2 (the `docker compose` plugin)';

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
    if (error instanceof DockerCommandError && NO_COMPOSE.test(error.message))
      throw new EngineUnavailableError('this `docker` has no Compose', INSTALL);
    throw error;
  }
}
