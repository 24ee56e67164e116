import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PipelineProject, ScriptTask } from '../pipeline-project';

/** Where tasks write that they have succeeded, as the last thing that they do. */
export const LEDGER = ['../../../ledger:/ledger'];

/** The script of a task that writes so many lines, slowly, and then itself into the ledger. */
export function accountable(name: string, lines: number, first = ''): Pick<ScriptTask, 'script' | 'service'> {
  const count = `i=0; while [ $$i -lt ${lines} ]; do echo ${name} $$i; i=$$((i+1)); sleep 0.02; done`;
  return { script: `${first}\n${count}\necho ${name} >> /ledger/done`, service: { volumes: LEDGER } };
}

/** What `accountable` writes. */
export function accountableLog(name: string, lines: number): string {
  return Array.from({ length: lines }, (_, i) => `${name} ${i}\n`).join('');
}

/** The tasks that have succeeded, once for each time. */
export function ledger({ root }: PipelineProject): string[] {
  const file = join(root, 'ledger', 'done');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).sort() : [];
}
