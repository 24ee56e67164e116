import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { LogLine } from '../../runner/logs/log-line';
import type { OutputStream } from '../io';
import type { LogFormat } from './log-format';

/** So much is written at once, in bytes. */
const AT_ONCE = 64 * 1024;

/** Prints lines as fast as the reader takes them, keeping back little; signals are heard meanwhile. */
export async function printLines(
  lines: Iterable<LogLine>,
  format: LogFormat,
  stdout: OutputStream,
  stop: AbortSignal,
): Promise<void> {
  let kept: Buffer[] = [];
  let length = 0;
  const write = async () => {
    const isTaken = stdout.write(Buffer.concat(kept));
    kept = [];
    length = 0;
    await (isTaken ? setImmediate() : once(stdout, 'drain', { signal: stop }).catch(() => {}));
  };
  for (const line of lines) {
    if (stop.aborted) return;
    const printed = format(line);
    kept.push(printed);
    length += printed.length;
    if (length >= AT_ONCE) await write();
  }
  if (length > 0) await write();
}
