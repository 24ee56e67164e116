import type { Io, OutputStream } from './io';
import { type Paint, paintWith } from './render/paint';
import { wantsColor } from './render/wants-color';

/** Colours for a stream, where it is a terminal or the user wants them. */
export function paintFor({ env }: Io, stream: OutputStream): Paint {
  return paintWith(wantsColor(env, stream.isTTY ?? false));
}
