import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cgroup } from './find-cgroup';
import { processIo } from './process-io';
import { joinSamples, type UsageSample } from './usage-sample';

/** What the kernel counts for a cgroup; nothing once it is gone. */
export function readCgroup({ version, folder }: Cgroup): UsageSample {
  const read = (controller: string, file: string) => textOf(join(folder.replace('*', controller), file));
  return version === 1 ? readFirst(read) : readSecond(read);
}

type Read = (controller: string, file: string) => string | undefined;

/** Its block controller sees no writes that the page cache delays, and on some disks nothing: processes know as well. */
function readFirst(read: Read): UsageSample {
  const io = read('blkio', 'blkio.throttle.io_service_bytes_recursive');
  const counted = present({
    cpuSeconds: scaled(read('cpuacct', 'cpuacct.usage'), 1e9),
    peakMemoryBytes: scaled(read('memory', 'memory.max_usage_in_bytes'), 1),
    readBytes: sum(io, / Read (\d+)/g),
    writtenBytes: sum(io, / Write (\d+)/g),
  });
  return joinSamples(counted, processIo(read('memory', 'cgroup.procs') ?? '') ?? {});
}

/** `memory.peak` is there from Linux 5.19 on; before, the largest of what is held now will do. */
function readSecond(read: Read): UsageSample {
  const io = read('', 'io.stat');
  const cpu = /^usage_usec (\d+)/m.exec(read('', 'cpu.stat') ?? '')?.[1];
  return present({
    cpuSeconds: scaled(cpu, 1e6),
    peakMemoryBytes: scaled(read('', 'memory.peak') ?? read('', 'memory.current'), 1),
    readBytes: sum(io, /\brbytes=(\d+)/g),
    writtenBytes: sum(io, /\bwbytes=(\d+)/g),
  });
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function scaled(text: string | undefined, unit: number): number | undefined {
  return text === undefined ? undefined : Number(text) / unit;
}

/** Of all devices. */
function sum(text: string | undefined, pattern: RegExp): number | undefined {
  if (text === undefined) return undefined;
  return [...text.matchAll(pattern)].reduce((total, [, bytes]) => total + Number(bytes), 0);
}

function present(values: Readonly<Record<keyof UsageSample, number | undefined>>): UsageSample {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
