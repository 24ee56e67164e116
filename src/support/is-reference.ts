const KINDS = new Set([
  'run',
  'parameter',
  'result',
  'env',
  'config',
  'secret',
  'text',
  'config-all',
  'secret-all',
]);

/** Whether a value is a reference rather than an object that happens to have a key `ref`, as a label may. */
export function isReference(value: object): value is { readonly ref: string } {
  if (!('ref' in value) || typeof value.ref !== 'string' || !KINDS.has(value.ref)) return false;
  return 'variable' in value || 'resource' in value || 'parts' in value;
}
