/** A `.fairlead` from which logs are read. */
export interface OpenedHome {
  readonly home: string;
  /** Nothing is read from it any more. */
  readonly close: () => Promise<void>;
}
