/** A moment as run ids begin with it, in UTC: `20260131-020000`. */
export function runMoment(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
}
