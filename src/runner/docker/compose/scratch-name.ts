/** What the engine knows a scratch volume of one attempt by; `template` is the name that it has in Compose's translation. */
export function scratchName(template: string, run: string, attempt: number): string {
  return `${template}-${run}-${attempt}`;
}
