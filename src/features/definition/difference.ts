/** Something that cannot be the same in two environments, declared by the side that cannot do it. */
export interface Difference {
  /** The task field, with a path inside it where only a part differs: `resources.ephemeralStorage`. */
  readonly field: string;
  /** What the engine lacks, or does in another way. */
  readonly reason: string;
}
