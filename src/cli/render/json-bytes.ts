/** Bytes as JSON has them: `text` where they are UTF-8, else `base64`. */
export function jsonBytes(bytes: Buffer): { readonly text: string } | { readonly base64: string } {
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? { text } : { base64: bytes.toString('base64') };
}
