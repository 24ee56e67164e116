import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sha256 } from '../../support/sha256';
import type { RunFiles } from './run-files';

/** Copies a file into the record of a run; the digest by which it is found there. What programs may do with it stays. */
export function keepFile(files: RunFiles, source: string): string {
  const content = readFileSync(source);
  const mode = statSync(source).mode & 0o777;
  const digest = sha256(`${mode}\n${sha256(content)}`).slice(0, 16);
  const copy = files.file(digest);
  if (existsSync(copy)) return digest;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o700 });
  writeFileSync(`${copy}.new`, content);
  chmodSync(`${copy}.new`, mode);
  renameSync(`${copy}.new`, copy);
  return digest;
}
