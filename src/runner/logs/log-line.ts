/** A line that a container wrote. */
export interface LogLine {
  readonly task: string;
  readonly attempt: number;
  /** @default - the task's main one */
  readonly container?: string;
  readonly stream: 'stdout' | 'stderr';
  /** When the last of it came: milliseconds since 1970. */
  readonly time: number;
  /** Without the newline. */
  readonly bytes: Buffer;
  /** Whether a newline followed: none does at the end of a log, and within a line too long to be kept. */
  readonly whole: boolean;
}
