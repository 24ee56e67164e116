import { nameColor } from './name-color';
import type { Paint } from './paint';

/** What stands before a line of a task or of one of its containers: `extract/proxy | `, the name in its own colour. */
export type LineFront = (name: string, mark: '|' | '>') => string;

/** Fronts of one width for all these tasks. */
export function lineFront(
  tasks: readonly { readonly name: string; readonly containers: readonly string[] }[],
  paint: Paint,
): LineFront {
  const names = tasks.flatMap(({ name, containers }) => [name, ...containers.map((one) => `${name}/${one}`)]);
  const width = Math.max(0, ...names.map((name) => name.length));
  return (name, mark) => `${paint(nameColor(name), name.padEnd(width))} ${mark} `;
}
