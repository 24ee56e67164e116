import { RESOURCE_KINDS } from './resource-kinds';

/** The path of all objects of a kind in a namespace. */
export function collectionPath(kind: string, namespace: string): string {
  const found = RESOURCE_KINDS[kind];
  if (!found) throw new Error(`no path is known for objects of the kind ${kind}`);
  const { apiVersion, plural, namespaced } = found;
  const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  return namespaced ? `${root}/namespaces/${namespace}/${plural}` : `${root}/${plural}`;
}

/** The path of one object. */
export function objectPath(kind: string, name: string, namespace: string): string {
  return `${collectionPath(kind, namespace)}/${name}`;
}
