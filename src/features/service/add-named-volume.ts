import { joinName, toDnsLabel } from '../../support/names';
import type { ServiceDraft } from '../draft/service-draft';
import { composeText } from './compose-text';

/** A named volume of Compose, or a part of one. */
export interface NamedVolume {
  /** The key of the whole volume at the top level of the file. */
  readonly volume: string;
  readonly path: string;
  readonly subPath?: string | undefined;
  readonly readOnly?: boolean | undefined;
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * Mounts a named volume, without the copy of the image's files that Docker would put into an empty one, and gives its key.
 * Engines before 26 ignore `subpath` and mount the whole volume, so a sub-path is a volume of its own.
 */
export function addNamedVolume(
  { service, file, context, differences }: ServiceDraft,
  { volume, path, subPath, readOnly, labels = {} }: NamedVolume,
  field: string,
): string {
  const key = subPath === undefined ? volume : joinName([volume, ...subPath.split('/').map(toDnsLabel)]);
  const all: Record<string, string> = { ...labels };
  if (subPath !== undefined) {
    all['fairlead.volume'] = volume;
    all['fairlead.sub-path'] = composeText(subPath, context);
  }
  file.volumes[key] = { ...file.volumes[key], ...(Object.keys(all).length > 0 ? { labels: all } : {}) };
  service.volumes = [
    ...(service.volumes ?? []),
    {
      type: 'volume',
      source: key,
      target: composeText(path, context),
      ...(readOnly ? { read_only: true } : {}),
      volume: { nocopy: true },
    },
  ];
  if (subPath !== undefined)
    differences.push({
      field: `${field}.subPath`,
      reason:
        'Docker mounts a part of a volume only since version 26: the sub-path is a volume of its own, not seen by those who mount the whole',
    });
  return key;
}
