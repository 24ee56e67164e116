import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listRuns } from '../../../../src/runner/record/list-runs';
import { logPieces } from '../../../../src/runner/record/log-pieces';
import { sourceText } from '../../../../src/runner/record/log-source';
import { runFiles } from '../../../../src/runner/record/run-files';
import type { RunView } from '../../../../src/runner/record/run-view';

type Project = { readonly root: string };

/** The latest run of the project, as its record tells it. */
export function recordedRun({ root }: Project): RunView | undefined {
  return [...listRuns(join(root, '.fairlead'))][0];
}

/** What the record has of one source of an attempt's log. */
export function recordedLog({ root }: Project, task: string, attempt: number, source = 'stdout'): string {
  const run = [...listRuns(join(root, '.fairlead'))][0]?.run ?? '';
  const files = runFiles(join(root, '.fairlead'), run).log(task, attempt);
  const pieces = logPieces(files).filter((piece) => sourceText(piece.source) === source);
  if (pieces.length === 0) return '';
  const bytes = readFileSync(files.bytes);
  return Buffer.concat(pieces.map(({ start, end }) => bytes.subarray(start, end))).toString('latin1');
}
