import type { LogCall } from '../runner/log-call';

/** Writes a line for each call of the engine and each `docker` command: `--verbose`. */
export function callLogger(stderr: NodeJS.WritableStream): LogCall {
  return (call, end, milliseconds) => void stderr.write(`${call} -> ${end} in ${milliseconds} ms\n`);
}
