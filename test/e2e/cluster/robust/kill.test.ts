import { setTimeout } from 'node:timers/promises';
import { seededRandom } from '../../../support/seeded-random';
import { expectWhole } from '../../runner/robust/expect-whole';
import { accountableLog } from '../../runner/robust/ledger';
import { recordedRun } from '../../runner/robust/recorded';
import { chainProject } from '../runner/chain-project';
import { startRun } from '../runner/start-run';
import { expectNoOrphan } from './expect-no-orphan';

const KILLS = 20;
const LINES = 25;

/** With everything that a kill can come into: a step, a sidecar, a result, and a retry. */
const TASKS = `
    const count = (name: string) => \`i=0; while [ $i -lt ${LINES} ]; do echo \${name} $i; i=$((i+1)); sleep 0.02; done\`;
    const beside = new Task(this, 'beside', {
      image,
      ...sh(\`\${count('beside')}; echo '{"n": 1}' > /airflow/xcom/return.json\`),
      results: { n: 'integer' },
      init: [{ name: 'setup', image, ...sh('echo setting up; sleep 0.1') }],
      sidecars: [{ name: 'proxy', image, ...sh('trap exit TERM; echo proxying; sleep 600 & wait') }],
    });
    const flaky = new Task(this, 'flaky', {
      image,
      ...sh(\`if [ $ATTEMPT = 1 ]; then exit 1; fi; \${count('flaky')}\`),
      env: { ATTEMPT: run.attempt },
      retries: { limit: 1, delay: '0s' },
    });
    new Task(this, 'last', { image, ...sh(count('last')), env: { N: beside.result('n') }, dependsOn: [beside, flaky] });
`;

const project = chainProject(TASKS);

it('a run whose runner was killed goes on where it was, at whichever moment', async () => {
  const duration = await wholeRun();
  const random = seededRandom(20_260_131);
  for (let kill = 0; kill < KILLS; kill++) {
    const moment = random();
    const run = await startRun(project, 'run-started');
    await setTimeout(moment * duration);
    run.child.kill('SIGKILL');
    await run.exit;
    if (recordedRun(project)?.state === 'open') {
      const resumed = await project.fairlead('run', '--resume', run.id, '--env', 'staging');
      expect({ moment, ...resumed }).toMatchObject({ moment, exitCode: 0, stderr: '' });
    }
    expect(recordedRun(project)?.run).toBe(run.id);
    expectWhole(project, moment, (name) => accountableLog(name, LINES));
    await expectNoOrphan(project, run.id);
  }
}, 1_800_000);

it('a run whose runner was killed before the cluster knew of it begins with the same id', async () => {
  const run = await startRun(project, 'run-started');
  run.child.kill('SIGKILL');
  await run.exit;
  const records = await project.kubectl('get', 'configmaps', '-o', 'name');
  expect(records).not.toContain(run.id);
  const resumed = await project.fairlead('run', '--resume', run.id, '--env', 'staging');
  expect(resumed).toMatchObject({ exitCode: 0, stderr: '' });
  expectWhole(project, 0, (name) => accountableLog(name, LINES));
  await expectNoOrphan(project, run.id);
}, 180_000);

/** How long one takes that nobody disturbs. */
async function wholeRun(): Promise<number> {
  const run = await startRun(project, 'run-started');
  const started = Date.now();
  expect(await run.exit).toBe(0);
  return Date.now() - started;
}
