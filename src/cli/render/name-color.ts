import type { Color } from './paint';

const COLORS: readonly Color[] = ['cyan', 'magenta', 'blue', 'yellow', 'green'];

/** The colour of a name, the same in every run (FNV-1a). */
export function nameColor(name: string): Color {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(name)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return COLORS[hash % COLORS.length] ?? 'cyan';
}
