import type { OutputStream } from './io';

/** What a terminal is taken for that does not say how wide it is. */
const USUAL = 80;

/** How wide lines may be; undefined where no terminal shows them, and nothing needs to be cut or broken. */
export function terminalWidth({ isTTY = false, columns }: OutputStream): number | undefined {
  return isTTY ? columns || USUAL : undefined;
}
