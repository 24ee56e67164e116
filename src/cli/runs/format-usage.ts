import type { AttemptUsage } from '../../runner/events/attempt-usage';
import { formatBytes } from '../format-bytes';
import { formatSeconds } from '../render/format-seconds';

/** What an attempt took of the machine, as far as it was measured. */
export function formatUsage({ cpuSeconds, peakMemoryBytes, readBytes, writtenBytes }: AttemptUsage): string {
  return [
    ...(cpuSeconds === undefined ? [] : [`cpu ${formatSeconds(cpuSeconds)}`]),
    ...(peakMemoryBytes === undefined ? [] : [`peak memory ${formatBytes(peakMemoryBytes)}`]),
    ...(readBytes === undefined ? [] : [`read ${formatBytes(readBytes)}`]),
    ...(writtenBytes === undefined ? [] : [`written ${formatBytes(writtenBytes)}`]),
  ].join(', ');
}
