import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { busyboxImage } from '../../support/busybox-image';
import { fairlead } from '../../support/fairlead';
import { leftOf } from './left-of';
import { type PipelineProject, pipelineProject } from './pipeline-project';
import { shellProject } from './shell-project';

let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

async function run(root: string, ...args: string[]) {
  const { stdout, stderr, exitCode } = await fairlead(root, ...args, '--progress', 'plain');
  return { id: /^run (\S+)/.exec(stdout)?.[1] ?? '', stdout, stderr, exitCode };
}

it('gives a task what it was given then, whatever has changed since, and is a run of its own', async () => {
  project = await shellProject();
  const { root } = project;
  const first = await run(root, 'run', 'chain', '--date', '2026-01-31');
  expect(first.exitCode).toBe(1);
  const second = await run(root, 'rerun', first.id, '--failed');
  writeFileSync(join(root, 'dist/local/chain/app.conf'), 'level=debug\n');
  const replay = await run(root, 'replay', `${second.id}/load`);
  expect(replay.stderr).toBe(
    `attempt 1 of load in run ${second.id} once more; secrets and volumes are as they are now\n`,
  );
  expect(
    replay.stdout.replace(/[\d.]+ s/, 'N s'),
  ).toBe(`run ${replay.id} of chain in local for 2026-01-31T00:00:00+00:00
extract      > result rows=7
extract      > succeeded: its results are those of run ${second.id}
load         > running
load/prepare | prepared
load/proxy   | proxy up
load         | 7 rows, attempt 1 in ${second.id}
load         | level=info
load         > failed: exit code 3
failed in N s: 1 succeeded, 1 failed

load failed (attempt 1): exit code 3
  its last lines:
    7 rows, attempt 1 in ${second.id}
    level=info

once more: fairlead replay ${second.id}/load/1
`);
  expect(replay.exitCode).toBe(1);
  expect(leftOf(project)).toEqual([]);

  rmSync(join(root, '.fairlead/runs', second.id), { recursive: true });
  const again = await run(root, 'replay', `${replay.id}/load/1`);
  expect(again.stdout).toContain(
    `load         | 7 rows, attempt 1 in ${second.id}\nload         | level=info\n`,
  );
  expect((await run(root, 'run', '--resume', replay.id)).stderr).toBe(
    `error: run \`${replay.id}\` replays an attempt of run \`${second.id}\`\n` +
      `  = help: \`fairlead replay ${replay.id}/load\` does so again\n`,
  );
}, 120_000);

const image = `fairlead-test/replay-${process.pid}:1`;

/** Builds the image with another variable in it; its id. */
function build(then: number): string {
  execFileSync('docker', ['build', '--tag', image, '-'], {
    input: `FROM ${busyboxImage()}\nENV THEN=${then}\n`,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  return execFileSync('docker', ['images', '--quiet', '--no-trunc', image], { encoding: 'utf8' }).trim();
}

it('knows each attempt again although the run was resumed with another image', async () => {
  const images = [build(1)];
  project = await pipelineProject([
    { name: 'extract', script: 'echo extracted' },
    { name: 'load', needs: ['extract'], image, script: 'echo image $$THEN; [ $$THEN = 2 ]' },
  ]);
  const { root } = project;
  const { id } = await run(root, 'run', 'chain');
  images.push(build(2));
  expect((await run(root, 'run', '--resume', id)).stdout).toContain('load    | image 2\n');
  expect((await run(root, 'replay', `${id}/extract`)).stdout).toContain('extract | extracted\n');
  expect((await run(root, 'replay', `${id}/load/1`)).stdout).toContain('load | image 1\n');
  expect((await run(root, 'replay', `${id}/load/2`)).stdout).toContain('load | image 2\n');
  execFileSync('docker', ['rmi', '--force', ...images], { stdio: 'ignore' });
}, 120_000);

it('says what is gone', async () => {
  const id = build(1);
  project = await pipelineProject([{ name: 'load', image, script: 'true' }]);
  const { root } = project;
  const first = await run(root, 'run', 'chain');
  execFileSync('docker', ['rmi', '--force', image], { stdio: 'ignore' });
  const replay = await run(root, 'replay', 'latest/load');
  expect(replay.exitCode).toBe(3);
  expect(replay.stdout).toContain(
    `error: the image of that time is gone: \`${image}\` with the id \`${id}\`\n` +
      '  = help: it was built here, and no registry knows it: build it from the sources of that time\n',
  );
  expect((await run(root, 'replay', `${first.id}/load/3`)).stderr).toBe(
    `error: \`load\` had no attempt 3 in run \`${first.id}\`\n  = help: it had 1\n`,
  );
  expect((await run(root, 'replay', `${first.id}/lod`)).stderr).toBe(
    `error: run \`${first.id}\` has no task \`lod\`\n  = help: did you mean \`load\`?\n`,
  );
  expect((await run(root, 'replay', 'latest')).stderr).toBe(
    'error: `latest` names no attempt\n' +
      '  = help: write the run and the task: `latest/load`, and the number of the attempt where it is not the last: `latest/load/1`\n',
  );
}, 90_000);
