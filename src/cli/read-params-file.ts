import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '../support/problem';

/** The pipeline parameters in a file of YAML or JSON (`name: value` each), and all mistakes at once. */
export function readParamsFile(
  folder: string,
  file: string,
): { readonly values: Readonly<Record<string, string>>; readonly problems: readonly Problem[] } {
  const none = (message: string, help: string) => ({ values: {}, problems: [{ message, help }] });
  const path = resolve(folder, file);
  if (!existsSync(path)) return none(`there is no file \`${file}\``, 'check `--params-file`');
  const { parse } = require('yaml') as typeof import('yaml');
  let document: unknown;
  try {
    // Every scalar as it is written: `007` stays `007`.
    document = parse(readFileSync(path, 'utf8'), { schema: 'failsafe' });
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    return none(
      `\`${file}\` cannot be read: ${reason}`,
      'write YAML or JSON: `name: value` for each parameter',
    );
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return none(`\`${file}\` holds no parameters`, 'write `name: value` for each parameter');
  const entries = Object.entries(document);
  const problems = entries
    .filter(([, value]) => typeof value !== 'string')
    .map(([name]) => ({
      message: `\`${name}\` in \`${file}\` is no plain value`,
      help: 'write a string, a number, `true` or `false`',
    }));
  return { values: Object.fromEntries(entries.map(([name, value]) => [name, String(value)])), problems };
}
