/** A kind of resource as kubectl names it: `pods/log`, `jobs.batch`. */
export function resourceName({
  resource,
  group,
}: {
  readonly resource: string;
  /** `''` is the core group. */
  readonly group: string;
}): string {
  return group === '' ? resource : `${resource}.${group}`;
}
