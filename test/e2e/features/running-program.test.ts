import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { busyboxImage } from '../../support/busybox-image';
import { createdContainers } from '../../support/created-containers';
import { serviceOf } from '../../support/drafts';
import type { ExampleRun } from '../../support/example-run';
import { fairlead } from '../../support/fairlead';
import { fieldsFiles } from '../../support/fields/fields-files';
import { localEnvironment } from '../../support/fields/local-environment';
import { programs } from '../../support/fields/programs';
import { runPrograms } from '../../support/fields/run-programs';
import { seenIn } from '../../support/fields/seen-in';
import { tempProject } from '../../support/temp-project';

const root = tempProject({
  // What is made on this machine is named after the project.
  'package.json': JSON.stringify({ name: `fairlead-test-${randomBytes(4).toString('hex')}` }),
  'pipelines/environments.ts': `import { Environment, project } from 'fairlead';${localEnvironment}`,
  ...fieldsFiles({ Inside: programs }),
});
const context = { imageName: busyboxImage };
let run: ExampleRun;
beforeAll(async () => {
  busyboxImage();
  await fairlead(root, 'synth');
  run = await runPrograms('local', (...argv) => fairlead(root, ...argv));
}, 300_000);

describe('a running program sees', () => {
  afterAll(async () => {
    expect(await fairlead(root, 'down', '--env', 'local', '--volumes')).toMatchObject({ exitCode: 0 });
  }, 60_000);

  it.each(seenIn('local'))('%s', (task, printed) => {
    expect(run.said(task)).toBe(printed);
  });

  it('the end of memory at its limit', async () => {
    // It is the only process: of several, the kernel chooses which one to kill.
    const eats = { command: ['dd', 'if=/dev/zero', 'of=/dev/null', 'bs=64M', 'count=1'] };
    const eaterOf = (limit: string) =>
      serviceOf({ image: { repository: 'busybox' }, ...eats, resources: { memory: { limit } } }, context);
    const eaters = await createdContainers({ small: eaterOf('16Mi'), large: eaterOf('256Mi') });
    try {
      expect(await eaters.run('small')).toEqual({ exitCode: 137, stdout: '', stderr: '' });
      expect(await eaters.run('large')).toMatchObject({
        exitCode: 0,
        stderr: expect.stringMatching(/^1\+0 records in\n/),
      });
    } finally {
      await eaters.remove();
    }
  }, 60_000);
});

describe('an image is', () => {
  const created = (image: string, fields: Record<string, unknown>) =>
    createdContainers({
      task: serviceOf(
        { image: { repository: 'x' }, command: ['true'], ...fields },
        { imageName: () => image },
      ),
    });

  it('not pulled under `Never`', async () => {
    await expect(created('fairlead-test/missing:1', { pullPolicy: 'Never' })).rejects.toThrow(
      'No such image: fairlead-test/missing:1',
    );
  });

  it('pulled again under `Always`, taken as it is under `IfNotPresent`', async () => {
    await expect(created('localhost:1/fairlead-test:1', { pullPolicy: 'Always' })).rejects.toThrow(
      'localhost:1',
    );
    const present = await created(busyboxImage(), { pullPolicy: 'IfNotPresent' });
    await present.remove();
  });

  it('refused for another platform', async () => {
    const arch = execFileSync('docker', ['version', '--format', '{{.Server.Arch}}'], {
      encoding: 'utf8',
    }).trim();
    const other = arch === 'arm64' ? 'linux/amd64' : 'linux/arm64';
    await expect(created(busyboxImage(), { platform: other, pullPolicy: 'Never' })).rejects.toThrow(other);
  });
});
