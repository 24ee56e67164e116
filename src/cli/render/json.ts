import { jsonBytes } from './json-bytes';
import type { Renderer } from './renderer';

/** One JSON object a line for each event; log bytes as `text` where they are UTF-8, else as `base64`. */
export function jsonRenderer(stdout: NodeJS.WritableStream): Renderer {
  return (event) => {
    if (event.type !== 'log') {
      stdout.write(`${JSON.stringify(event)}\n`);
      return;
    }
    const { bytes, position, ...rest } = event;
    stdout.write(`${JSON.stringify({ ...rest, ...jsonBytes(bytes) })}\n`);
  };
}
