/** Something that applying did, or would do. */
export interface ApplyEvent {
  readonly action:
    | 'created'
    | 'changed'
    | 'removed'
    /** An object that is no longer in `dist/` and holds data. */
    | 'kept'
    /** Values of a secret were set. */
    | 'set'
    /** Something that is not usable yet is waited for. */
    | 'waiting';
  /** `environment`, or the pipeline. */
  readonly owner: string;
  readonly kind: string;
  readonly name: string;
  /** The keys that were set; what is waited for. @default - nothing to add */
  readonly detail?: string;
}

/** Takes what happens, as it happens. */
export type TellApply = (event: ApplyEvent) => void;
