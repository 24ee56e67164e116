/** The byte strings that must not be shown for a set of secret values: each value and its base64. */
export function maskedValues(values: readonly Buffer[]): Buffer[] {
  const texts = new Map<string, Buffer>();
  for (const value of values) {
    const bare = withoutNewline(value);
    if (bare.length === 0) continue;
    for (const form of [bare, Buffer.from(value.toString('base64')), Buffer.from(bare.toString('base64'))]) {
      texts.set(form.toString('latin1'), form);
    }
  }
  return [...texts.values()];
}

/** Without the newline that a text editor leaves at the end of a file: programs print the value without it. */
function withoutNewline(value: Buffer): Buffer {
  return value.at(-1) === 0x0a ? value.subarray(0, -1) : value;
}
