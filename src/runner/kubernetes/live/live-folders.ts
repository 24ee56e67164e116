import type { ComparedFolder } from '../../../assembly/diff/compared-folder';
import type { Manifest } from '../dist/manifest';

/** An object on both sides of a comparison. */
export interface ComparedObject {
  /** @default - the cluster does not have it */
  readonly before?: Manifest;
  /** @default - `dist/` does not have it */
  readonly after?: Manifest;
}

/** A folder of `dist/` beside what a cluster has of it. */
export interface LiveComparison {
  readonly before: ComparedFolder;
  readonly after: ComparedFolder;
}

/** Objects of a cluster and of `dist/` as two states of a folder, which any comparison of folders takes. */
export function liveComparison(
  environment: string,
  owner: string,
  objects: readonly ComparedObject[],
): LiveComparison {
  const folder = (side: keyof ComparedObject): ComparedFolder => ({
    path: `${environment}/${owner}`,
    environment,
    files: new Map(
      objects.flatMap(({ [side]: object }) => (object ? [[fileOf(object), JSON.stringify(object)]] : [])),
    ),
  });
  return { before: folder('before'), after: folder('after') };
}

function fileOf({ kind, metadata }: Manifest): string {
  return `${kind.toLowerCase()}-${metadata.name}.yaml`;
}
