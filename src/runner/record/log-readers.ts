import { type LogPiece, logPieces } from './log-pieces';
import { LogPositions } from './log-positions';
import { LogReader } from './log-reader';
import { sourceText } from './log-source';
import type { RunFiles } from './run-files';

/**
 * A reader for each source of an attempt's log, by its name in the index; they read what is there now, from where the
 * engine's log is known to go on.
 */
export function logReaders(files: ReturnType<RunFiles['log']>): ReadonlyMap<string, LogReader> {
  const pieces = logPieces(files);
  const positions = new LogPositions(files.positions);
  const sources = new Set(pieces.map(({ source }) => sourceText(source)));
  return new Map([...sources].map((source) => [source, readerOf(source)]));

  function readerOf(source: string): LogReader {
    const own = pieces.filter((piece) => sourceText(piece.source) === source);
    const known = positions.get(source);
    const isThere = known && known.size <= (pieces.at(-1)?.end ?? 0);
    return isThere
      ? new LogReader(files.bytes, from(known.size, own), until(known.size, own), known.position)
      : new LogReader(files.bytes, own);
  }
}

function from(size: number, pieces: readonly LogPiece[]) {
  return pieces.map(({ start, end }) => ({ start: Math.max(start, size), end }));
}

function until(size: number, pieces: readonly LogPiece[]) {
  return pieces.map(({ start, end }) => ({ start, end: Math.min(end, size) }));
}
