import type { ComposeDocument } from '../../dist/compose-document';

/** The name by which the engine knows a volume of a compose file. */
export function volumeName(document: ComposeDocument, key: string): string {
  return document.volumes?.[key]?.name ?? `${document.name}_${key}`;
}
