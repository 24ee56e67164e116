import { exclusively } from '../../../assembly/exclusively';

/** How often a waiting run looks whether it has been stopped. */
const LOOK_MS = 500;

/** Does the work while no other run does so for the same compose project: Compose itself cannot take two calls at once. */
export async function takingTurns<T>(
  environment: string,
  signal: AbortSignal,
  work: (lock?: number) => Promise<T>,
): Promise<T> {
  let begun = false;
  for (;;) {
    try {
      return await exclusively(
        environment,
        (lock) => {
          begun = true;
          return work(lock);
        },
        LOOK_MS,
      );
    } catch (error) {
      if (begun || signal.aborted) throw error;
    }
  }
}
