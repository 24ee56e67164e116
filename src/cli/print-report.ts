import { displayPath } from '../assembly/display-path';
import type { FolderReport } from '../assembly/write-assembly';
import type { Io } from './io';
import { jsonText } from './json-text';

/** Says what was written: one line for each folder that changed, and a sum. */
export function printReport(io: Io, dist: string, report: readonly FolderReport[], output: string): void {
  if (output === 'json') io.stdout.write(jsonText(report));
  const changed = report.filter(({ written, removed }) => written.length + removed.length > 0);
  for (const { path, written, removed, kept } of changed) {
    const done = [...sentence('wrote', written), ...sentence('removed', removed), ...sentence('kept', kept)];
    io.stderr.write(`${displayPath(`${dist}/${path}`)}  ${done.join(', ')}\n`);
  }
  io.stderr.write(
    `${displayPath(dist)}: ${count(changed.length, 'folder')} changed, ${report.length - changed.length} as before\n`,
  );
}

function sentence(verb: string, files: readonly string[]): string[] {
  if (files.length === 0) return [];
  return [files.length <= 3 ? `${verb} ${files.join(' ')}` : `${verb} ${files.length} files`];
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
