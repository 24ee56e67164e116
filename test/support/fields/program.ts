import type { registry } from '../../../src/features/registry';
import type { TaskProps } from '../../../src/model/task-props';

/** The name of a task field. */
export type FieldName = keyof typeof registry;

/** The environments of the project whose tasks print what they see. */
export type Place = 'local' | 'staging';

/** A task that prints what it sees of its own fields. */
export interface Program {
  /** The fields that what it prints is a proof of. */
  readonly proves: readonly FieldName[];
  readonly fields: Omit<TaskProps, 'image'>;
  /**
   * What it prints. Where it is not the same in both environments, one of them declares a difference of a field that it
   * proves; where nothing is said of an environment, its engine has none of these fields.
   */
  readonly prints: string | Readonly<Partial<Record<Place, string>>>;
}

export type Programs = Readonly<Record<string, Program>>;
