import { statsSample } from '../../../../src/runner/docker/usage/stats-sample';

it('reads what an engine with cgroups of version 1 says, and one with version 2', () => {
  const cpu_stats = { cpu_usage: { total_usage: 2_500_000_000 } };
  const io = (read: string, write: string) => ({
    io_service_bytes_recursive: [
      { op: read, value: 100 },
      { op: write, value: 20 },
      { op: read, value: 1 },
    ],
  });
  const taken = { cpuSeconds: 2.5, peakMemoryBytes: 4096, readBytes: 101, writtenBytes: 20 };
  const first = { cpu_stats, memory_stats: { max_usage: 4096, usage: 1 }, blkio_stats: io('Read', 'Write') };
  expect(statsSample(first)).toEqual(taken);
  const second = { cpu_stats, memory_stats: { usage: 4096 }, blkio_stats: io('read', 'write') };
  expect(statsSample(second)).toEqual(taken);
});

it('reads nothing of a container that has ended', () => {
  const ended = { cpu_stats: { cpu_usage: { total_usage: 0 } }, memory_stats: {}, blkio_stats: {} };
  expect(statsSample(ended)).toEqual({});
});
