import type { Paint } from '../render/paint';
import { wrap } from '../render/wrap';
import type { ComparedField } from './side-by-side';

/** How wide names of fields may make their column. */
const COLUMN = 22;

/** Fields below each other: one value where all environments agree, else each with the environments that have it. */
export function formatFields(fields: readonly ComparedField[], color: Paint, width: number): string[] {
  return fields.flatMap(({ field, values }) => {
    const name = `  ${field.padEnd(COLUMN)}  `;
    const blank = ' '.repeat(name.length);
    const agree = values.length === 1;
    const labels = values.map(({ environments }) => environments.join(' '));
    const column = Math.max(...labels.map((label) => label.length));
    const lines = values.flatMap(({ value }, index) => {
      const label = agree ? '' : `${(labels[index] ?? '').padEnd(column)}  `;
      const text =
        value === undefined ? [color('dim', '-')] : shown(value, width - blank.length - label.length);
      return text.map((line, n) =>
        n === 0 ? `${color('cyan', label)}${line}` : ' '.repeat(label.length) + line,
      );
    });
    return lines.map((line, index) => (index === 0 ? name : blank) + line);
  });
}

/** A text with line breaks keeps them visible: a value is never more than what it is. */
function shown(value: string, width: number): string[] {
  return wrap(/[\n\r\t]/.test(value) ? JSON.stringify(value) : value, Math.max(width, 30));
}
