/** What the main container of an attempt took of the machine, as the engine and its cgroup tell it. */
export interface AttemptUsage {
  /** When the engine had started it: ISO in UTC. */
  readonly started: string;
  /** When it had ended: ISO in UTC. */
  readonly ended: string;
  /** Of all its processes, user and system. @default - it ended before it could be measured */
  readonly cpuSeconds?: number;
  /** The most memory that it held at once. @default - it ended before it could be measured */
  readonly peakMemoryBytes?: number;
  /** Read from disks. @default - it ended before it could be measured */
  readonly readBytes?: number;
  /** Written to disks. @default - it ended before it could be measured */
  readonly writtenBytes?: number;
}
