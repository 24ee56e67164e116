/** One way in which `dist/` is not what it should be. */
export interface Finding {
  /** Below `dist/`: a file, or a folder for what concerns all of it. */
  readonly path: string;
  /**
   * `missing`, `stale` and `gone` (no longer produced) are mended by a synthesis; `edited` was changed by hand; `unlisted` was
   * never written by fairlead; `interrupted` was being written; `unreadable` is a damaged lock; `orphaned` belongs to an
   * environment that was promoted by hand and is no longer defined.
   */
  readonly kind:
    | 'missing'
    | 'stale'
    | 'gone'
    | 'edited'
    | 'unlisted'
    | 'interrupted'
    | 'unreadable'
    | 'orphaned';
}
