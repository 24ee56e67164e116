/** What is said where the log of a run stops, and the run has no end. */
export function lostNote(run: string): string {
  return `run \`${run}\` was killed before its end\n  = help: \`fairlead run --resume ${run}\` goes on with it\n`;
}
