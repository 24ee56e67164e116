import { readFileSync } from 'node:fs';

/** What processes have read from and written to disks, in bytes. */
export interface ProcessIo {
  readonly readBytes: number;
  readonly writtenBytes: number;
}

/**
 * What the kernel counts for living processes and for those of their children that have ended; undefined where this
 * process may not see it. `processes` is the content of a `cgroup.procs`.
 */
export function processIo(processes: string): ProcessIo | undefined {
  let seen: ProcessIo | undefined;
  for (const id of processes.split('\n').filter(Boolean)) {
    const text = ioOf(id);
    if (text === undefined) continue;
    const value = (name: string) => Number(new RegExp(`^${name}: (\\d+)`, 'm').exec(text)?.[1] ?? 0);
    seen = {
      readBytes: (seen?.readBytes ?? 0) + value('read_bytes'),
      writtenBytes: (seen?.writtenBytes ?? 0) + value('write_bytes'),
    };
  }
  return seen;
}

/** It may have ended meanwhile, or belong to somebody else. */
function ioOf(id: string): string | undefined {
  try {
    return readFileSync(`/proc/${id}/io`, 'utf8');
  } catch {
    return undefined;
  }
}
