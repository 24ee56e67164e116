import type { UsageSample } from './usage-sample';

/** One answer of the engine to `GET /containers/{id}/stats`, as far as it is read. */
export interface EngineStats {
  readonly cpu_stats?: { readonly cpu_usage?: { readonly total_usage?: number } };
  readonly memory_stats?: { readonly max_usage?: number; readonly usage?: number };
  readonly blkio_stats?: {
    readonly io_service_bytes_recursive?: readonly { readonly op: string; readonly value: number }[] | null;
  };
}

/** What the engine says that a container has taken; nothing of one that has ended. */
export function statsSample({ cpu_stats, memory_stats, blkio_stats }: EngineStats): UsageSample {
  const cpu = cpu_stats?.cpu_usage?.total_usage;
  const memory = memory_stats?.max_usage ?? memory_stats?.usage;
  if (!cpu || !memory) return {};
  const io = blkio_stats?.io_service_bytes_recursive ?? [];
  const sum = (name: string) =>
    io.filter(({ op }) => op.toLowerCase() === name).reduce((total, { value }) => total + value, 0);
  return {
    cpuSeconds: cpu / 1e9,
    peakMemoryBytes: memory,
    readBytes: sum('read'),
    writtenBytes: sum('write'),
  };
}
