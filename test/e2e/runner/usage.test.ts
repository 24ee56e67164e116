import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../src/runner/clock';
import { RunningContainer } from '../../../src/runner/docker/container/running-container';
import { EngineClient } from '../../../src/runner/docker/engine/engine-client';
import { UsageMeter } from '../../../src/runner/docker/usage/usage-meter';
import { busyboxImage } from '../../support/busybox-image';
import { type PipelineProject, pipelineProject } from './pipeline-project';
import { runChain } from './run-chain';

let project: PipelineProject | undefined;
afterEach(() => {
  project?.remove();
  project = undefined;
}, 60_000);

/** Holds 40 MB in memory, writes 20 MB to the disk and works for a second. */
const WORK = [
  'head -c 40000000 /dev/zero > /held/zeros',
  'dd if=/dev/zero of=/written bs=1M count=20 conv=fsync 2>/dev/null',
  'end=$(( $(date +%s) + 2 )); while [ $(date +%s) -lt $end ]; do :; done',
].join('; ');

const MEASURED = {
  started: expect.any(String),
  ended: expect.any(String),
  cpuSeconds: expect.any(Number),
  peakMemoryBytes: expect.any(Number),
  readBytes: expect.any(Number),
  writtenBytes: expect.any(Number),
};

it('records what an attempt takes of the machine, also one that is over in a second', async () => {
  project = await pipelineProject([
    { name: 'work', script: WORK.replaceAll('$', '$$$$'), service: { tmpfs: ['/held'] } },
    { name: 'short', script: 'sleep 1' },
  ]);
  const run = await runChain(project);
  const usage = Object.fromEntries(
    run.events.flatMap((event) => (event.type === 'attempt-ended' ? [[event.task, event.usage]] : [])),
  );
  const { work, short } = usage;
  expect(work).toEqual(MEASURED);
  expect(work?.peakMemoryBytes).toBeGreaterThan(40_000_000);
  expect(work?.writtenBytes).toBeGreaterThanOrEqual(20 * 2 ** 20);
  expect(work?.cpuSeconds).toBeGreaterThan(0.3);
  const seconds = (Date.parse(work?.ended ?? '') - Date.parse(work?.started ?? '')) / 1000;
  expect(seconds).toBeGreaterThan(1);
  expect(short).toMatchObject({ cpuSeconds: expect.any(Number), peakMemoryBytes: expect.any(Number) });
}, 60_000);

it('asks the engine where its cgroups are on another machine', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'fairlead-no-cgroups-'));
  const engine = await EngineClient.connect(process.env);
  const { Id } = await engine.call<{ Id: string }>(
    'POST',
    '/containers/create',
    {},
    {
      Image: busyboxImage(),
      Entrypoint: ['/bin/sh', '-c', WORK],
      HostConfig: { NetworkMode: 'none', Tmpfs: { '/held': '' } },
    },
  );
  try {
    const meter = new UsageMeter(engine, systemClock, elsewhere);
    const { ended } = await RunningContainer.start(engine, meter, Id, false, () => {});
    const { exitCode, usage } = await ended;
    expect(exitCode).toBe(0);
    expect(usage).toEqual(MEASURED);
    expect(usage.peakMemoryBytes).toBeGreaterThan(40_000_000);
  } finally {
    await engine.call('DELETE', `/containers/${Id}`, { force: true, v: true });
    engine.close();
    rmSync(elsewhere, { recursive: true });
  }
}, 60_000);
