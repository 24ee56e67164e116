import type { PlanContainer } from '../plan';

/** What one container of a task will run, read back from `dist/`, in words that are the same for every target. */
export interface ContainerView {
  readonly name: string;
  readonly role: PlanContainer['role'];
  /** Field to value, in the order in which they are shown: `image`, `command`, `env LOG_LEVEL`, `mount /shared`, `memory limit`… */
  readonly fields: Readonly<Record<string, string>>;
}
