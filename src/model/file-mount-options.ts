/** How the keys of a secret or config become files. */
export interface FileMountOptions {
  /** Key to file name below the mount path. @default - every key under its own name */
  readonly items?: Readonly<Record<string, string>>;
  /** File mode in octal, as text; without read access for others, the program needs `fsGroup`. @default '0644' */
  readonly mode?: string;
}
