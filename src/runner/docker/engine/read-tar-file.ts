const BLOCK = 512;
const SIZE = { start: 124, end: 136 };
const TYPE = 156;

/** The content of the first regular file in a tar archive, as the engine packs a single file. */
export function readTarFile(archive: Buffer): Buffer | undefined {
  let at = 0;
  while (at + BLOCK <= archive.length) {
    const header = archive.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return undefined;
    const size = Number.parseInt(header.subarray(SIZE.start, SIZE.end).toString('latin1'), 8);
    const content = at + BLOCK;
    const type = String.fromCharCode(header[TYPE] ?? 0);
    if (type === '0' || type === '\0') return archive.subarray(content, content + size);
    at = content + Math.ceil(size / BLOCK) * BLOCK;
  }
  return undefined;
}
