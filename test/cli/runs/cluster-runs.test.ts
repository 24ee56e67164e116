import { join } from 'node:path';
import { cli } from '../../support/cli';
import { clusterRecord, clusterStandIn, leaseOf, PATHS } from '../../support/cluster-stand-in';
import { recordRun, runStarted } from '../../support/record-run';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();
const fairlead = cli();
const standIn = clusterStandIn();

const ELSEWHERE = '20260130-020000-bb22';
const LOST = '20260131-020000-cc33';
const begun = (run: string) => [runStarted(run, { environment: 'staging' })];

/** A cluster with a run that is driven, and one whose runner is gone. */
async function cluster(): Promise<string> {
  return standIn(folder.path, {
    [PATHS.configMaps]: { items: [ELSEWHERE, LOST].map((run) => clusterRecord(run, begun(run))) },
    [PATHS.leases]: {
      items: [leaseOf(ELSEWHERE, 3), leaseOf(LOST, 40), { metadata: { name: 'other' }, spec: {} }],
    },
  });
}

const states = (stdout: string) =>
  (JSON.parse(stdout) as { run: string; state: string }[]).map(({ run, state }) => [run, state]);
const lost = (run: string) =>
  `run \`${run}\` was killed before its end\n  = help: \`fairlead run --resume ${run} --env staging\` goes on with it\n`;

test('a run that another machine drives is running, one whose Lease has expired is lost', async () => {
  const KUBECONFIG = await cluster();
  const { stdout, stderr } = await fairlead(folder.path, ['runs', '--env', 'staging', '-o', 'json'], {
    KUBECONFIG,
  });
  expect(states(stdout)).toEqual([
    [LOST, 'lost'],
    [ELSEWHERE, 'running'],
  ]);
  expect(stderr).toBe(lost(LOST));
});

test('without an environment too, of what this machine knows', async () => {
  const KUBECONFIG = await cluster();
  recordRun(join(folder.path, '.fairlead'), ELSEWHERE, begun(ELSEWHERE));
  const { stdout } = await fairlead(folder.path, ['runs', '-o', 'json'], { KUBECONFIG });
  expect(states(stdout)).toContainEqual([ELSEWHERE, 'running']);
  const shown = await fairlead(folder.path, ['runs', 'show', ELSEWHERE, '-o', 'json'], { KUBECONFIG });
  expect(JSON.parse(shown.stdout)).toMatchObject({ run: ELSEWHERE, state: 'running' });
});

test('one of which this machine has nothing is shown where the environment is named', async () => {
  const KUBECONFIG = await cluster();
  const argv = ['runs', 'show', 'latest', '--env', 'staging', '-o', 'json'];
  const { stdout, stderr } = await fairlead(folder.path, argv, { KUBECONFIG });
  expect(JSON.parse(stdout)).toMatchObject({ run: LOST, state: 'lost' });
  expect(stderr).toBe(lost(LOST));
});

test('without its cluster a run that has no end is lost, and a note says why', async () => {
  await cluster();
  recordRun(join(folder.path, '.fairlead'), ELSEWHERE, begun(ELSEWHERE));
  const { stdout, stderr } = await fairlead(folder.path, ['runs', '-o', 'json'], {
    KUBECONFIG: join(folder.path, 'none'),
  });
  expect(states(stdout)).toEqual([[ELSEWHERE, 'lost']]);
  expect(stderr).toMatch(/^note: only what this machine knows: there is no kubeconfig: `.*none`\n/);
});
