import type { Reference } from './reference';

/** Makes a reference that refuses to become part of a plain string: there it would be no reference any more. */
export function refer<R extends Reference>(reference: R): R {
  return Object.defineProperty({ ...reference }, 'toString', { value: refuse });
}

function refuse(): never {
  throw new TypeError(
    'a reference stands in a plain string; write text`…${reference}…` instead of `…${reference}…`',
  );
}
