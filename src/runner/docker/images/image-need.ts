/** How an image can be made here. */
export interface ImageSource {
  /** The compose file, and its service that says how. */
  readonly file: string;
  readonly service: string;
  /** The build context: an absolute path. */
  readonly context: string;
}

/** An image that containers of an environment run. */
export interface ImageNeed {
  /** With registry, and tag or digest. */
  readonly image: string;
  /** When Compose would pull it: the eagerest of what its users say. */
  readonly pullPolicy: 'always' | 'missing' | 'never';
  /** As `linux/amd64`. @default - the engine's */
  readonly platform?: string;
  /** @default - it can only be pulled */
  readonly build?: ImageSource;
  /** The compose services that run it. */
  readonly usedBy: readonly string[];
}
