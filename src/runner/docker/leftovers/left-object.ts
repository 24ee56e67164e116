/** A container or a volume of an attempt, as the engine has it. */
export interface LeftObject {
  readonly kind: 'container' | 'volume';
  /** By which the engine takes it. */
  readonly id: string;
  readonly name: string;
  readonly run: string;
  readonly task: string;
  readonly attempt: number;
  /** Which of the task's containers it is. @default - it is a volume */
  readonly container?: string;
  /** Of a container, as the engine names it: `created`, `running`, `exited` and a few more. @default - it is a volume */
  readonly state?: string;
  /** Whether it was left on purpose, by `run --keep`. */
  readonly kept: boolean;
}
