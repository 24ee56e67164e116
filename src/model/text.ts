import { refer } from '../features/reference/refer';
import type { Reference, Value } from '../features/reference/reference';

/** A string with references in it: ``text`s3://bronze/${run.date}.csv` ``. Everything outside `${…}` reaches the program as written. */
export function text(strings: TemplateStringsArray, ...values: readonly Value[]): Reference {
  const parts = strings.flatMap((string, i) => {
    const value = values[i];
    if (value === undefined && i < values.length) {
      throw new TypeError(`value ${i + 1} of text\`…\` is undefined; check its spelling`);
    }
    return value === undefined ? [string] : [string, value];
  });
  return refer({ ref: 'text', parts: parts.filter((part) => part !== '') });
}
