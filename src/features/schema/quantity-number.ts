import { quantityValue } from '../../support/quantity';

/** The cores or bytes of a quantity that its schema has accepted. */
export function quantityNumber(quantity: string): number {
  const value = quantityValue(quantity);
  if (value === undefined) throw new TypeError(`\`${quantity}\` is no quantity`);
  return value;
}
