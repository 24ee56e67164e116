import type { PlanTask, ValueType } from '../../assembly/plan';
import type { ResultFile } from './result-file';
import { RESULT_PATH } from './result-path';

/** A checked result, or what is wrong with it as a sentence. */
export type ParsedResult =
  | { readonly values: Readonly<Record<string, string>> }
  | { readonly mistake: string };

const FITS: Readonly<Record<ValueType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
};

/**
 * Checks what a task wrote against what it declares: there, within the limit, a JSON object, each name with its type.
 * Names that are not declared stay behind: no later task can refer to them, and images made for Airflow may write them.
 */
export function parseResult(
  file: ResultFile | undefined,
  { results, resultLimitBytes }: Pick<PlanTask, 'results' | 'resultLimitBytes'>,
): ParsedResult {
  const names = Object.keys(results);
  const declared = names.map((name) => `\`${name}\``).join(', ');
  if (!file || file.size === 0) {
    return { mistake: `it declares the results ${declared} but wrote no \`${RESULT_PATH}\`` };
  }
  if (file.size > resultLimitBytes) {
    return { mistake: `\`${RESULT_PATH}\` has ${file.size} bytes; the limit is ${resultLimitBytes}` };
  }
  const document = parseJson(file.content);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return { mistake: `\`${RESULT_PATH}\` must hold a JSON object with ${declared}` };
  }
  const found = new Map<string, unknown>(Object.entries(document));
  const mistakes = Object.entries(results).flatMap(([name, type]) => {
    if (!found.has(name)) return [`\`${name}\` is missing`];
    const value = found.get(name);
    return FITS[type](value) ? [] : [`\`${name}\` must be of type ${type}, not ${JSON.stringify(value)}`];
  });
  if (mistakes.length > 0) return { mistake: `\`${RESULT_PATH}\` is wrong: ${mistakes.join('; ')}` };
  return { values: Object.fromEntries(names.map((name) => [name, String(found.get(name))])) };
}

function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return undefined;
  }
}
