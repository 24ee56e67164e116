import type { Explanation } from '../../explain/explanation';

/** Why an attempt does not begin. */
export interface StartProblem extends Explanation {
  /** Whether it can pass by itself: then the startup timeout decides. */
  readonly mayPass: boolean;
  /** The plan's name of the container that cannot start. @default - it is the pod as a whole */
  readonly container?: string;
}
