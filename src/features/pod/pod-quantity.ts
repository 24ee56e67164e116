import { Quantity } from 'cdk8s-plus-28/lib/imports/k8s';
import { canonicalQuantity } from '../../support/quantity';

/** A quantity as the API server itself would write it. */
export function podQuantity(text: string): Quantity {
  return Quantity.fromString(canonicalQuantity(text));
}
