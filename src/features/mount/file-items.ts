import { unknownNameHelp } from '../../support/unknown-name';
import type { FeatureContext } from '../draft/feature-context';

/** The files of a config or secret: key and path below the mount. A key that does not exist is a problem. */
export function fileItems(
  context: FeatureContext,
  kind: 'config' | 'secret',
  resource: string,
  items: Readonly<Record<string, string>> | undefined,
  field: string,
): [key: string, path: string][] {
  const keys = context.keys(kind, resource);
  if (items === undefined) return keys.map((key) => [key, key]);
  return Object.entries(items).filter(([key]) => {
    if (keys.includes(key)) return true;
    const message = `has \`${key}\`, which is no key of ${kind} \`${resource}\``;
    context.problem(`${field}.items`, message, unknownNameHelp(key, keys));
    return false;
  });
}
