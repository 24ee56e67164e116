import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findCgroup } from '../../../../src/runner/docker/usage/find-cgroup';
import { readCgroup } from '../../../../src/runner/docker/usage/read-cgroup';
import { temporaryFolder } from '../../../support/temporary-folder';

const folder = temporaryFolder();

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true });
    writeFileSync(join(folder.path, path), content);
  }
}

function read(id: string) {
  const cgroup = findCgroup(folder.path, id);
  return cgroup && readCgroup(cgroup);
}

it.each(['docker/c1', 'system.slice/docker-c1.scope'])('reads version 1 in %s', (place) => {
  write({
    [`memory/${place}/memory.max_usage_in_bytes`]: '4096\n',
    [`cpuacct/${place}/cpuacct.usage`]: '1500000000\n',
    [`blkio/${place}/blkio.throttle.io_service_bytes_recursive`]:
      '8:0 Read 100\n8:0 Write 20\n8:0 Sync 120\n8:0 Total 120\n8:16 Read 1\n8:16 Write 2\nTotal 123\n',
  });
  expect(read('c1')).toEqual({ cpuSeconds: 1.5, peakMemoryBytes: 4096, readBytes: 101, writtenBytes: 22 });
});

it.each(['docker/c1', 'system.slice/docker-c1.scope'])('reads version 2 in %s', (place) => {
  write({
    [`${place}/memory.peak`]: '8192\n',
    [`${place}/memory.current`]: '4096\n',
    [`${place}/cpu.stat`]: 'usage_usec 250000\nuser_usec 200000\nsystem_usec 50000\n',
    [`${place}/io.stat`]:
      '8:0 rbytes=100 wbytes=20 rios=1 wios=1 dbytes=7 dios=1\n8:16 rbytes=1 wbytes=2 rios=1 wios=1 dbytes=0 dios=0\n',
  });
  expect(read('c1')).toEqual({ cpuSeconds: 0.25, peakMemoryBytes: 8192, readBytes: 101, writtenBytes: 22 });
});

it('takes what is held now where an older kernel of version 2 counts no peak', () => {
  write({ 'docker/c1/memory.current': '4096\n' });
  expect(read('c1')).toEqual({ peakMemoryBytes: 4096 });
});

it('finds nothing for a container of another machine', () => {
  write({ 'memory/docker/c1/memory.max_usage_in_bytes': '1\n' });
  expect(read('c2')).toBeUndefined();
});
