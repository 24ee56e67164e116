/**
 * Makes JavaScript of TypeScript in a few milliseconds, lines where they were.
 * It checks little and moves columns: what it makes is good for files without mistakes only.
 */
export function removeTypes({ source, filename }: { source: string; filename?: string }): { code: string } {
  // loaded for files that are not in the cache yet
  const { transform } = require('sucrase') as typeof import('sucrase');
  const { code } = transform(source, {
    transforms: ['typescript', 'imports'],
    disableESTransforms: true,
    ...(filename && { filePath: filename }),
  });
  return { code };
}
