/** The message for a name that Kubernetes refuses, with the nearest one that it takes. */
export function refusedName(written: string, correct: string): string {
  const advice = correct === '' ? 'write lower-case letters, digits and `-`' : `write \`${correct}\``;
  return `is \`${written}\`, which Kubernetes refuses; ${advice}`;
}
