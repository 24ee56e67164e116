/** What a reader looks for first, and what is so long that the rest would be lost behind it. All else goes by the alphabet. */
const FIRST = [
  ...['apiVersion', 'kind', 'metadata', 'name', 'namespace', 'labels', 'annotations', 'type', 'suspend'],
  ...[
    'schedule',
    'timeZone',
    'concurrencyPolicy',
    'image',
    'imagePullPolicy',
    'command',
    'args',
    'env',
    'envFrom',
  ],
  ...['initContainers', 'containers'],
];
const LAST = ['jobTemplate', 'template'];
const RANK = new Map([
  ...FIRST.map((key, index): [string, number] => [key, index - FIRST.length]),
  ...LAST.map((key): [string, number] => [key, 1]),
]);
/** Keys as they are found, to the same keys in order: most objects have one of few sets of keys, and sorting is slow. */
const ORDERS = new Map<string, readonly string[]>();

/** A manifest with its keys in one fixed order and without empty lists, which Kubernetes does not store. */
export function manifestOrder(manifest: unknown): unknown {
  if (Array.isArray(manifest)) return manifest.map(manifestOrder);
  if (typeof manifest !== 'object' || manifest === null) return manifest;
  const source = manifest as Readonly<Record<string, unknown>>;
  const ordered: Record<string, unknown> = {};
  for (const key of inOrder(Object.keys(source))) {
    const item = source[key];
    if (item === undefined || (Array.isArray(item) && item.length === 0)) continue;
    const value = manifestOrder(item);
    if (key === '__proto__') Object.defineProperty(ordered, key, { value, enumerable: true });
    else ordered[key] = value;
  }
  return ordered;
}

function inOrder(keys: readonly string[]): readonly string[] {
  const signature = keys.join('\n');
  const known = ORDERS.get(signature);
  if (known) return known;
  const order = [...keys].sort(compare);
  ORDERS.set(signature, order);
  return order;
}

function compare(a: string, b: string): number {
  const difference = (RANK.get(a) ?? 0) - (RANK.get(b) ?? 0);
  if (difference !== 0) return difference;
  return a < b ? -1 : 1;
}
