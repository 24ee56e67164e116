import { type FSWatcher, watch } from 'node:fs';

/** Where the system does not say what changes, it is looked for that often, in milliseconds. */
const AT_LEAST_EVERY = 500;

/** Changes that follow one another so quickly are one, in milliseconds. */
const TOGETHER = 20;

/** Tells that something in some folders may have changed since it was last asked. */
export class Changes {
  private readonly watchers: FSWatcher[] = [];
  private changed = false;
  private wake: () => void = () => {};

  constructor(folders: readonly string[]) {
    for (const folder of folders) this.watch(folder);
  }

  /** Resolves at the next change, or at one that nobody has asked for yet; at the latest after half a second, or when told to stop. */
  async next(stop: AbortSignal): Promise<void> {
    if (!this.changed) await this.sleep(stop, AT_LEAST_EVERY);
    if (!stop.aborted) await new Promise((done) => setTimeout(done, TOGETHER));
    this.changed = false;
  }

  close(): void {
    for (const watcher of this.watchers) watcher.close();
  }

  private watch(folder: string): void {
    try {
      const watcher = watch(folder, () => {
        this.changed = true;
        this.wake();
      });
      watcher.on('error', () => watcher.close());
      this.watchers.push(watcher);
    } catch {
      // The system has no watcher left, or the file system none at all: time alone tells.
    }
  }

  private sleep(stop: AbortSignal, milliseconds: number): Promise<void> {
    return new Promise((done) => {
      const end = () => {
        clearTimeout(timer);
        stop.removeEventListener('abort', end);
        done();
      };
      const timer = setTimeout(end, milliseconds);
      this.wake = end;
      stop.addEventListener('abort', end);
      if (stop.aborted) end();
    });
  }
}
