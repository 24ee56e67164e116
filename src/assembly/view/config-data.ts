import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { AssembledPipeline } from '../assembled-pipeline';
import { readFolder } from '../read-folder';

/** The ConfigMaps of a pipeline and of its environment: name to keys and values. */
export type ConfigData = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Reads the ConfigMaps that `dist/` itself holds; those that exist in the cluster alone are unknown. */
export function configData({ files, directory }: AssembledPipeline): ConfigData {
  const shared = join(directory, '..', 'environment');
  const all = [...(existsSync(shared) ? readFolder(shared).files : []), ...files];
  const found = new Map<string, Readonly<Record<string, string>>>();
  for (const [file, text] of all) {
    if (!file.startsWith('configmap-')) continue;
    const { metadata, data } = parse(text) as {
      readonly metadata: { readonly name: string };
      readonly data?: Readonly<Record<string, string>>;
    };
    found.set(metadata.name, data ?? {});
  }
  return found;
}
