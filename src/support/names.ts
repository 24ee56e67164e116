import { createHash } from 'node:crypto';

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/** Whether Kubernetes takes the name as a DNS label (RFC 1123, at most 63 characters). */
export function isDnsLabel(name: string): boolean {
  return name.length <= 63 && DNS_LABEL.test(name);
}

/** The nearest DNS label to what was written: lower case, `-` for what is not allowed. */
export function toDnsLabel(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63)
    .replace(/-+$/, '');
}

/** The parts joined by `-`; where that is longer than `max`, cut and told apart by a hash of the whole. */
export function joinName(parts: readonly string[], max = 63): string {
  const whole = parts.join('-');
  if (whole.length <= max) return whole;
  const hash = createHash('sha256').update(parts.join('/')).digest('hex').slice(0, 8);
  return `${whole.slice(0, max - 9).replace(/-+$/, '')}-${hash}`;
}

/** A name as an environment variable: upper case, `_` for everything else. */
export function toVariable(...parts: readonly string[]): string {
  return parts
    .join('_')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_');
}
