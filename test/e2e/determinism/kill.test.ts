import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { copyPipelines } from '../../support/copy-pipelines';
import { execute } from '../../support/execute';
import { FAIRLEAD, fairlead } from '../../support/fairlead';
import { temporaryFolder } from '../../support/temporary-folder';
import { readTree } from '../../support/tree';

const folder = temporaryFolder();
const KILLS = 20;

/** Starts a synthesis and kills it after a while; in how many milliseconds it ended, where it had ended before. */
async function killedSynth(root: string, milliseconds: number): Promise<number | undefined> {
  const began = performance.now();
  const child = spawn(process.execPath, [FAIRLEAD, 'synth'], { cwd: root, stdio: 'ignore' });
  const closed = once(child, 'close');
  await Promise.race([setTimeout(milliseconds), closed]);
  child.kill('SIGKILL');
  const [, signal] = await closed;
  return signal === null ? performance.now() - began : undefined;
}

it(`a kill at any of ${KILLS} moments leaves the old dist/, the new one, or one that --check refuses and the next synthesis mends`, async () => {
  const root = folder.path;
  copyPipelines(root);
  await fairlead(root, 'synth');
  const old = readTree(join(root, 'dist'));
  cpSync(join(root, 'dist'), join(root, 'old'), { recursive: true });
  const source = join(root, 'pipelines/shared.ts');
  writeFileSync(
    source,
    readFileSync(source, 'utf8')
      .replace("LOG_LEVEL: 'INFO'", "LOG_LEVEL: 'WARN'")
      .replace("'DEBUG'", "'WARN'"),
  );
  const began = performance.now();
  await fairlead(root, 'synth');
  let whole = performance.now() - began;
  const next = readTree(join(root, 'dist'));
  expect(next).not.toEqual(old);

  // most of the time goes by before the first change to the disk
  const moments = fc.sample(fc.double({ min: 0.4, max: 1.1, noNaN: true }), { numRuns: KILLS, seed: 3 });
  let killed = 0;
  for (const moment of moments) {
    await execute('rm', ['-rf', join(root, 'dist')]);
    cpSync(join(root, 'old'), join(root, 'dist'), { recursive: true });
    const ended = await killedSynth(root, moment * whole);
    if (ended === undefined) killed += 1;
    // The machine may have been busier before.
    else whole = Math.min(whole, ended);
    const left = readTree(join(root, 'dist'));
    const isNew = JSON.stringify(left) === JSON.stringify(next);
    const isOld = JSON.stringify(left) === JSON.stringify(old);
    const { exitCode } = await fairlead(root, 'synth', '--check');
    expect({ moment, exitCode }).toEqual({ moment, exitCode: isNew ? 0 : 1 });
    if (isOld || isNew) continue;
    expect((await fairlead(root, 'synth')).exitCode).toBe(0);
    expect(readTree(join(root, 'dist'))).toEqual(next);
  }
  expect(killed).toBeGreaterThan(KILLS / 4);
}, 180_000);
