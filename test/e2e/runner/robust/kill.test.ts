import { setTimeout } from 'node:timers/promises';
import { seededRandom } from '../../../support/seeded-random';
import { type PipelineProject, pipelineProject } from '../pipeline-project';
import { runChain } from '../run-chain';
import { ownObjects } from './engine-objects';
import { expectWhole } from './expect-whole';
import { accountable, accountableLog, ledger } from './ledger';
import { recordedRun } from './recorded';
import { runProcess } from './run-process';

let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

const KILLS = 20;
const LINES = 25;
const NAMES = ['beside', 'flaky', 'last'];

/** With everything that a kill can come into: a stand-in, steps, a sidecar, scratch, and a retry. */
const everything = () =>
  pipelineProject(
    [
      {
        name: 'beside',
        ...accountable('beside', LINES),
        before: [
          { name: 'setup', role: 'init', script: 'echo setting up; sleep 0.1' },
          { name: 'proxy', role: 'sidecar', script: 'trap exit TERM; echo proxying; sleep 600 & wait' },
        ],
      },
      {
        name: 'flaky',
        ...accountable('flaky', LINES, 'if [ ${RUN_ATTEMPT-1} = 1 ]; then exit 1; fi'),
        variables: ['RUN_ATTEMPT'],
        retries: { limit: 1, delaySeconds: 0, backoff: 'constant', maxDelaySeconds: 3600 },
      },
      { name: 'last', ...accountable('last', LINES), needs: ['beside', 'flaky'], scratch: ['scratch'] },
    ],
    {
      variables: { RUN_ATTEMPT: '1' },
      services: ['database'],
      environmentFile: {
        services: {
          database: {
            image: 'fairlead-test/busybox:1',
            entrypoint: ['/bin/sh', '-c', 'sleep 600'],
            init: true,
          },
        },
      },
      file: { volumes: { scratch: {} } },
    },
  );

it('a run whose runner was killed goes on where it was, at whichever moment', async () => {
  project = await everything();
  const started = Date.now();
  const whole = await runChain(project);
  const duration = Date.now() - started;
  expect(whole.exitCode).toBe(0);
  project.remove();
  project = undefined;

  const random = seededRandom(20_260_131);
  for (let kill = 0; kill < KILLS; kill++) {
    const moment = random();
    project = await everything();
    const run = runProcess(project.root);
    await run.until('run ');
    await setTimeout(moment * duration);
    run.kill('SIGKILL');
    const { signal } = await run.ended;
    if (signal === 'SIGKILL' && recordedRun(project)?.state === 'open') {
      const resumed = await runChain(project, { resume: true });
      const messages = resumed.events.filter(({ type }) => type === 'message');
      expect({ moment, messages, code: resumed.exitCode }).toMatchObject({ moment, code: 0 });
    }
    expect({ moment, done: ledger(project) }).toEqual({ moment, done: NAMES });
    expectWhole(project, moment, (name) => accountableLog(name, LINES));
    const left = ownObjects(project).filter((object) => /chain-|scratch-/.test(object));
    expect({ moment, left }).toEqual({ moment, left: [] });
    project.remove();
    project = undefined;
  }
}, 1_800_000);
