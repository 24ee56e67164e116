import { readFileSync } from 'node:fs';
import { wrap } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import { KeptCode } from './kept-code';

/**
 * Runs a CommonJS file as `require` does, from what V8 compiled of it before: on Node 20 there is no
 * `module.enableCompileCache` yet. With `keep`, what was compiled is kept when this process ends.
 */
export function runCompiled(file: string, { keep }: { readonly keep: boolean }): void {
  const kept = new KeptCode(file);
  const cachedData = kept.read();
  const script = new Script(wrap(readFileSync(file, 'utf8')), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  // At the end: by then it has what was needed of all that V8 compiles only when it is called.
  const isNew = !cachedData || script.cachedDataRejected;
  if (keep && isNew) process.on('exit', () => kept.write(script.createCachedData()));
  script.runInThisContext()(module.exports, require, module, file, dirname(file));
}
