import { defineFeature } from './definition/define-feature';
import { securePod } from './pod/secure-pod';
import { whole } from './schema/whole';
import { addGroups } from './service/add-groups';

/**
 * The group that volumes belong to and that the program is in. `fsGroup` of the pod, changed only where it is wrong
 * (`OnRootMismatch`); in Compose `group_add` and a generated step for each named volume.
 */
export const fsGroup = defineFeature({
  schema: whole(0),
  scope: 'task',
  pod: (value, draft) => {
    securePod(draft, { fsGroup: value, fsGroupChangePolicy: 'OnRootMismatch' });
  },
  compose: (value, { service, prepare, differences }) => {
    addGroups(service, [value]);
    const prepared = new Set(prepare.map(({ volume }) => volume));
    for (const { type, source } of service.volumes ?? []) {
      if (type !== 'volume' || source === undefined || prepared.has(source)) continue;
      prepared.add(source);
      prepare.push({ volume: source, access: { group: value } });
    }
    differences.push({
      field: 'fsGroup',
      reason:
        'Docker sets no group of volumes: a generated step does it for named ones, and secret and config files keep theirs',
    });
  },
});
