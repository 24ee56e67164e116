import { logPieces } from './log-pieces';
import { LogReader } from './log-reader';
import { sourceText } from './log-source';
import type { RunFiles } from './run-files';

/** A reader for each source of an attempt's log, by its name in the index; they read what is there now. */
export function logReaders(files: ReturnType<RunFiles['log']>): ReadonlyMap<string, LogReader> {
  const pieces = logPieces(files);
  const sources = new Set(pieces.map(({ source }) => sourceText(source)));
  return new Map(
    [...sources].map((source) => [
      source,
      new LogReader(
        files.bytes,
        pieces.filter((piece) => sourceText(piece.source) === source),
      ),
    ]),
  );
}
