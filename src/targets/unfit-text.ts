import type { FeatureContext } from '../features/draft/feature-context';
import type { Fields } from '../model/spec/task-spec';

/** Reports every text of a container's fields that no program can be given: one with a NUL, or with half of a surrogate pair. */
export function reportUnfitText(fields: Fields, context: FeatureContext): void {
  if (!hasUnfitText(fields)) return;
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (value.includes('\0'))
        context.problem(path, 'has a NUL character, which ends a text on every engine');
      else if (LONE_SURROGATE.test(value))
        context.problem(path, 'has half of a surrogate pair, which is no character');
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, `${path}[${index}]`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, path === '' ? key : `${path}.${key}`);
    }
  };
  visit(fields, '');
}

const LONE_SURROGATE = /\p{Cs}/u;

/** Almost always there is none, and then no path needs to be put together. */
function hasUnfitText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || LONE_SURROGATE.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasUnfitText);
}
