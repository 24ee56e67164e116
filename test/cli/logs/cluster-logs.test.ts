import { join } from 'node:path';
import { cli } from '../../support/cli';
import { clusterRecord, clusterStandIn, leaseOf, PATHS, podOf } from '../../support/cluster-stand-in';
import type { Happening } from '../../support/record-run';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();
const fairlead = cli();
const standIn = clusterStandIn();

const RUN = '20260131-020000-cc33';
const started: Happening = [
  0,
  {
    ...{ type: 'run-started', run: RUN, pipeline: 'orders', environment: 'staging', definition: 'd1' },
    ...{ logicalDate: '2026-01-31T02:00:00+00:00', parameters: {} },
    tasks: [{ name: 'extract', needs: [], containers: [] }],
  },
];
const begun: Happening = [1, { type: 'attempt-started', task: 'extract', attempt: 1 }];
const ended: Happening = [
  9,
  {
    ...{ type: 'attempt-ended', task: 'extract', attempt: 1, seconds: 8 },
    outcome: { state: 'succeeded', results: {} },
  },
];
const over: Happening = [9, { type: 'run-ended', state: 'succeeded', exitCode: 0, seconds: 9 }];

const LOG = `2026-01-31T02:00:02.5Z one
2026-01-31T02:00:03.25Z two
2026-01-31T02:00:04Z three
`;

const cluster = (events: readonly Happening[], more: Readonly<Record<string, unknown>> = {}) =>
  standIn(folder.path, {
    [PATHS.configMaps]: { items: [clusterRecord(RUN, events)] },
    [PATHS.leases]: { items: [leaseOf(RUN, 1)] },
    [`${PATHS.leases}/fairlead-run-${RUN}`]: leaseOf(RUN, 1),
    [PATHS.pods]: { metadata: { resourceVersion: '1' }, items: [podOf(RUN, 'extract-1')] },
    [`${PATHS.pods}/extract-1/log`]: LOG,
    ...more,
  });

const logs = async (KUBECONFIG: string, ...argv: string[]) =>
  fairlead(folder.path, ['logs', 'orders', '--env', 'staging', ...argv], { KUBECONFIG });

test('a run of which this machine has no log is read from its pods, with the time of each line', async () => {
  const kubeconfig = await cluster([started, begun]);
  expect(await logs(kubeconfig, '--timestamps')).toEqual({
    code: 0,
    stdout: `extract | 2026-01-31T02:00:02.500Z one
extract | 2026-01-31T02:00:03.250Z two
extract | 2026-01-31T02:00:04.000Z three
`,
    stderr: '',
  });
  const since = await logs(kubeconfig, '--since', '2026-01-31T02:00:03Z', '--exclude', 'three', '-o', 'raw');
  expect(since.stdout).toBe('two\n');
});

test('-f goes on until the run ends', async () => {
  const { code, stdout, stderr } = await logs(
    await cluster([started, begun, ended, over]),
    '-f',
    '--tail',
    '2',
  );
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'extract | two\nextract | three\n' });
  expect(stderr).toMatch(new RegExp(`^run \`${RUN}\` succeeded in 9.0 s`));
});

test('-f ends where nobody drives the run any more', async () => {
  const lease = { [`${PATHS.leases}/fairlead-run-${RUN}`]: leaseOf(RUN, 60) };
  const { stdout, stderr } = await logs(await cluster([started, begun], lease), '-f', '-o', 'raw');
  expect(stdout).toBe('one\ntwo\nthree\n');
  expect(stderr).toBe(
    `run \`${RUN}\` was killed before its end\n  = help: \`fairlead run --resume ${RUN} --env staging\` goes on with it\n`,
  );
});

test('of a pod that is gone there is no log', async () => {
  const gone = { [PATHS.pods]: { metadata: { resourceVersion: '1' }, items: [] } };
  expect(await logs(await cluster([started, begun, ended, over], gone))).toEqual({
    code: 0,
    stdout: '',
    stderr: 'warning: the pod of attempt 1 of `extract` is gone, and its log with it\n',
  });
});

test('without its cluster there is what this machine knows', async () => {
  await logs(await cluster([started, begun]));
  const { code, stdout, stderr } = await logs(join(folder.path, 'none'));
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toMatch(/^(note: only what this machine knows: there is no kubeconfig: `.*none`\n){2}$/);
});
