/** The byte strings that must not be shown for a set of secret values: each value, its base64, and as JSON writes it. */
export function maskedValues(values: readonly Buffer[]): Buffer[] {
  const texts = new Map<string, Buffer>();
  for (const value of values) {
    const bare = withoutNewline(value);
    if (bare.length === 0) continue;
    for (const form of [bare, base64(value), base64(bare), inJson(bare)]) {
      texts.set(form.toString('latin1'), form);
    }
  }
  return [...texts.values()];
}

/** Without the newline that a text editor leaves at the end of a file: programs print the value without it. */
function withoutNewline(value: Buffer): Buffer {
  return value.at(-1) === 0x0a ? value.subarray(0, -1) : value;
}

function base64(value: Buffer): Buffer {
  return Buffer.from(value.toString('base64'));
}

/** Between the quotes. */
function inJson(value: Buffer): Buffer {
  return Buffer.from(JSON.stringify(value.toString('utf8')).slice(1, -1));
}
