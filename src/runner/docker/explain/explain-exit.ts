import type { PlanContainer } from '../../../assembly/plan';
import type { AttemptFailure } from '../../events/attempt-outcome';
import { type ContainerEnd, containerFailure } from '../../explain/container-failure';
import { signalName } from '../../explain/signal-name';
import type { ContainerExit } from '../container/running-container';
import { DOCKER_HELP } from './docker-help';
import { explainOutput } from './explain-output';

/** What else is known of the container. */
interface Surroundings extends Pick<ContainerEnd, 'memoryLimit' | 'closing'> {
  /** The first that it wrote to stderr. */
  readonly opening: string;
  /** The number of the signal by which someone else ended it. @default - nobody did */
  readonly killedBy?: number;
}

/** The failure that the end of a container means for its attempt. */
export function explainExit(
  container: PlanContainer,
  { exitCode, outOfMemory, usage }: ContainerExit,
  { memoryLimit, opening, closing, killedBy }: Surroundings,
): AttemptFailure {
  const { peakMemoryBytes } = usage;
  const known = killedBy === undefined ? explainOutput(opening) : stoppedBy(killedBy);
  return containerFailure(container, {
    ...{ exitCode, outOfMemory, memoryLimit, closing, place: DOCKER_HELP },
    ...(peakMemoryBytes !== undefined && { peakMemoryBytes }),
    ...(known && { known }),
  });
}

function stoppedBy(signal: number) {
  return {
    cause: 'stopped',
    message: `its container was stopped by someone else (${signalName(signal)})`,
    help: 'nobody may `docker stop` or `docker kill` the containers of a run while it lasts; Ctrl-C ends the run',
  } as const;
}
