import type { TableRow } from './table-row';

/** A run as the table shows it at a moment. */
export interface TableView {
  readonly run: string;
  readonly pipeline: string;
  readonly environment: string;
  /** ISO with the offset of the schedule's zone. */
  readonly logicalDate: string;
  /** When it began: milliseconds since 1970. */
  readonly started: number;
  /** How long it took. @default - it goes on */
  readonly seconds?: number;
  /** How many tasks have their final state. */
  readonly ended: number;
  /** Services and images that are not ready. */
  readonly helpers: readonly TableRow[];
  /** In the order of the plan. */
  readonly tasks: readonly TableRow[];
}
