import type { Renderer } from './renderer';

/** Says nothing of a run but what went wrong before it could begin. */
export function quietRenderer(stderr: NodeJS.WritableStream): Renderer {
  return (event) => {
    if (event.type !== 'message' || event.level !== 'error') return;
    stderr.write(`error: ${event.text}\n${event.help ? `  = help: ${event.help}\n` : ''}`);
  };
}
