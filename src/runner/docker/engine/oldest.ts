/** The oldest versions that can run what `dist/` says. */
export const OLDEST = {
  /** Of the Engine API: that of Docker Engine 20.10. */
  engineApi: '1.41',
  engine: '20.10',
  /** The first that knows `include`. */
  compose: '2.20',
} as const;
