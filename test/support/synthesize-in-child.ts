import { fork } from 'node:child_process';
import { join } from 'node:path';

/** What the synthesis of one project gave: its folders, or the text of its mistakes. */
export interface ChildResult {
  readonly folders?: readonly { readonly path: string; readonly files: Readonly<Record<string, string>> }[];
  readonly error?: string;
}

/** Synthesizes projects one after the other in one process of its own. */
export function synthesizeInChild(roots: readonly string[]): Promise<ChildResult[]> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'load-child.js'));
    child.once('message', (results) => resolve(results as ChildResult[]));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the child ended with ${code} and no result`)));
    child.send(roots);
  });
}
