import { closeSync, constants, existsSync, openSync, readFileSync, writeSync } from 'node:fs';

/** How far the log of a container had been read when the record had so many bytes. */
export interface KnownPosition {
  readonly size: number;
  /** In the engine's terms. */
  readonly position: string;
}

/** Where the logs of an attempt go on, by source. Written over at once: a kill leaves the old ones or the new ones. */
export class LogPositions {
  private readonly known: Map<string, KnownPosition>;
  private file: number | undefined;

  constructor(private readonly path: string) {
    this.known = new Map(Object.entries(read(path)));
  }

  get(source: string): KnownPosition | undefined {
    return this.known.get(source);
  }

  set(source: string, known: KnownPosition): void {
    this.known.set(source, known);
    try {
      this.file ??= openSync(this.path, constants.O_WRONLY | constants.O_CREAT, 0o600);
      writeSync(this.file, `${JSON.stringify(Object.fromEntries(this.known))}\n`, 0);
    } catch {
      // The position before does as well: what has been recorded since is compared.
    }
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
  }
}

function read(path: string): Readonly<Record<string, KnownPosition>> {
  if (!existsSync(path)) return {};
  // Behind the first line may be the rest of a longer one.
  const [line = ''] = readFileSync(path, 'utf8').split('\n', 1);
  try {
    return JSON.parse(line);
  } catch {
    return {};
  }
}
