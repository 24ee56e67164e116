import { yaml } from '../../support/yaml';
import { header } from '../header';

/** An object as Kubernetes reads it. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: unknown;
}

/** One object as a YAML document below a comment that says where it comes from. */
export function manifestText(manifest: Manifest, source: string, notes: readonly string[] = []): string {
  const comment = [header(source), ...notes].join('\n');
  return yaml(manifest, { comment });
}
