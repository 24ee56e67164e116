import type { Manifest } from './manifest';

/** The objects in the files of a folder, one in each. */
export function readManifests(files: ReadonlyMap<string, string>): Manifest[] {
  const { parse } = require('yaml') as typeof import('yaml');
  return [...files].filter(([file]) => file.endsWith('.yaml')).map(([, text]) => parse(text) as Manifest);
}
