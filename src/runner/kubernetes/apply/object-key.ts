import type { Manifest } from '../dist/manifest';

/** An object in words, and by which it is known again: `ConfigMap orders-plan`. */
export function objectKey({ kind, metadata }: Pick<Manifest, 'kind' | 'metadata'>): string {
  return `${kind} ${metadata.name}`;
}
