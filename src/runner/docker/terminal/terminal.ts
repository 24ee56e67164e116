/** Keys and screen, or what stands in for them, in the place of the main container's own command and of its log. */
export interface Terminal {
  /** What runs there. @default - a shell: `bash` where the image has it, else `sh` */
  readonly argv?: readonly string[];
  /** Whether it is a terminal of its own, with a prompt, line editing and Ctrl-C. */
  readonly isTty: boolean;
  /** The id of a container that has ended, in whose file system and volumes it goes on. @default - a new one */
  readonly continues?: string;
  /** Whether it enters a sidecar that runs, instead of taking a container's place. @default false */
  readonly enters?: boolean;
}
