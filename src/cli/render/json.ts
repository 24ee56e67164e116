import type { Renderer } from './renderer';

/** One JSON object a line for each event; log bytes as `text` where they are UTF-8, else as `base64`. */
export function jsonRenderer(stdout: NodeJS.WritableStream): Renderer {
  return (event) => {
    if (event.type !== 'log') {
      stdout.write(`${JSON.stringify(event)}\n`);
      return;
    }
    const { bytes, ...rest } = event;
    const text = bytes.toString('utf8');
    const content = Buffer.from(text).equals(bytes) ? { text } : { base64: bytes.toString('base64') };
    stdout.write(`${JSON.stringify({ ...rest, ...content })}\n`);
  };
}
