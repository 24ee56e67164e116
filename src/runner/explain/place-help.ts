/** The next steps that depend on the engine on which a program ran. */
export interface PlaceHelp {
  /** Where it says that a disk is full. */
  readonly fullDisk: string;
  /** Where it was killed, and not for its memory limit. */
  readonly killed: string;
}
