import { parse } from 'yaml';

/** Every image that the YAML files of a folder name, sorted. */
export function imagesOf(files: ReadonlyMap<string, string>): string[] {
  const images = new Set<string>();
  for (const [file, text] of files) if (/\.ya?ml$/.test(file)) collect(parse(text), images);
  return [...images].sort();
}

function collect(value: unknown, images: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (key === 'image' && typeof item === 'string') images.add(item);
    else collect(item, images);
  }
}
