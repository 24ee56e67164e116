import { z } from 'zod';
import { addPodMount } from '../pod/add-pod-mount';
import { addPodVolume } from '../pod/add-pod-volume';
import { checked } from '../schema/checked';
import { mountPath } from '../schema/mount-path';
import { relativePath } from '../schema/relative-path';
import { composeText } from '../service/compose-text';
import { fileItems } from './file-items';
import type { MountKind } from './mount-kind';

const items = checked(z.record(z.string(), relativePath), (value) => {
  const paths = Object.values(value);
  if (paths.length === 0) return 'is empty; leave it out for all keys';
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  return twice === undefined ? undefined : `has the path \`${twice}\` twice`;
});

const mode = checked(z.custom<string>(), (value: unknown) =>
  typeof value === 'string' && /^0[0-7]{3}$/.test(value)
    ? undefined
    : `is \`${String(value)}\`; write the permissions in octal and in quotes, as '0440'`,
);

function schemaOf<K extends 'secret' | 'config'>(kind: K) {
  return z.strictObject({
    mount: z.literal(kind),
    resource: z.string(),
    path: mountPath,
    items: items.optional(),
    mode: mode.optional(),
  });
}

/**
 * The keys of a secret or config as files in a directory: all under their own names, or those of `items` at the paths given there.
 * A volume in Kubernetes; in Compose single files, which the engine binds from the machine.
 */
export function fileMount<K extends 'secret' | 'config'>(kind: K): MountKind<ReturnType<typeof schemaOf<K>>> {
  return {
    schema: schemaOf(kind),
    pod: ({ resource, path, items: chosen, mode: permissions }, draft, field) => {
      const name = draft.context.objectName(kind, resource);
      const files = fileItems(draft.context, kind, resource, chosen, field);
      const options = {
        ...(permissions === undefined ? {} : { defaultMode: Number.parseInt(permissions, 8) }),
        ...(chosen === undefined ? {} : { items: files.map(([key, file]) => ({ key, path: file })) }),
      };
      const source =
        kind === 'secret'
          ? { secret: { secretName: name, ...options } }
          : { configMap: { name, ...options } };
      const volume = addPodVolume(draft, [kind, name], source);
      addPodMount(draft, { name: volume, mountPath: path, readOnly: true });
    },
    compose: ({ resource, path, items: chosen, mode: permissions }, draft, field) => {
      const { context, service, file, differences } = draft;
      const name = context.objectName(kind, resource);
      const [declared, folder] =
        kind === 'secret'
          ? [file.secrets, `../../../secrets/${context.environment}/${name}`]
          : [file.configs, `./config/${name}`];
      const mounts = fileItems(context, kind, resource, chosen, field).map(([key, below]) => {
        const source = `${name}.${key}`;
        declared[source] = { file: `${folder}/${key}` };
        return { source, target: composeText(`${path}/${below}`, context) };
      });
      if (kind === 'secret') service.secrets = [...(service.secrets ?? []), ...mounts];
      else service.configs = [...(service.configs ?? []), ...mounts];
      differences.push({
        field,
        reason: 'Compose mounts single files: what the image has beside them in the directory stays visible',
      });
      if (permissions !== undefined)
        differences.push({
          field: `${field}.mode`,
          reason: 'Compose mounts a file with the owner and the permissions that it has on the machine',
        });
    },
  };
}
