import { dockerCommand } from '../engine/docker-command';
import { DockerCommandError } from '../engine/docker-command-error';
import { explainPull, type PullFailure } from './explain-pull';
import type { ImageNeed } from './image-need';
import type { ImageWork } from './image-work';

/** Seconds before each further try. */
const PAUSES = [1, 2, 4];

/** Pulls an image with the credentials that `docker` has; the failure, when it cannot be had. */
export async function pullImage(
  { image, platform }: ImageNeed,
  work: ImageWork,
): Promise<PullFailure | undefined> {
  const { env, stop, emit, clock, logCall } = work;
  const tell = (detail?: string) =>
    emit({ type: 'image', image, state: 'pulling', ...(detail && { detail }) });
  const args = ['pull', ...(platform === undefined ? [] : ['--platform', platform]), image];
  tell();
  for (const pause of [...PAUSES, undefined]) {
    try {
      await dockerCommand({ args, env, stop, onLine: layers(tell), ...(logCall && { logCall }) });
      emit({ type: 'image', image, state: 'ready' });
      return undefined;
    } catch (error) {
      if (stop.polite.aborted || !(error instanceof DockerCommandError)) throw error;
      const failure = explainPull(image, error.message);
      if (!failure.transient || pause === undefined) return failure;
      tell(`${failure.message}; once more in ${pause} s`);
      await new Promise<void>((resolve) => {
        const cancel = clock.after(pause * 1000, resolve);
        stop.polite.addEventListener('abort', () => resolve(cancel()), { once: true });
      });
      if (stop.polite.aborted) throw error;
    }
  }
  return undefined;
}

/** Tells how many layers are there, as `docker pull` says it without a terminal. */
function layers(tell: (detail: string) => void): (line: string) => void {
  const known = new Set<string>();
  const done = new Set<string>();
  return (line) => {
    const [, layer, state = ''] = /^([0-9a-f]{12}): (.*)$/.exec(line) ?? [];
    if (layer === undefined) return;
    known.add(layer);
    if (!/^(Pull complete|Already exists)/.test(state)) return;
    done.add(layer);
    tell(`${done.size} of ${known.size} layers`);
  };
}
