import { k8s } from 'cdk8s-plus-28';
import { canonicalQuantity } from '../support/quantity';

/** A quantity as the API server itself would write it. */
export function podQuantity(text: string): k8s.Quantity {
  return k8s.Quantity.fromString(canonicalQuantity(text));
}
