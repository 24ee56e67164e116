import { type ComposeProject, composeProject } from '../../support/compose-project';
import { testSubnet } from '../../support/test-subnet';
import { examples, local } from '../../targets/compose/examples';

jest.setTimeout(120_000);

const PASSWORD = { SECRET_SOURCE_PASSWORD: 'p$x "y"' };

describe('the files of a compose environment', () => {
  let project: ComposeProject;
  beforeEach(async () => {
    const partners = { external: false, internal: true, subnet: testSubnet() };
    project = await composeProject({ ...local, networks: { ...local.networks, partners } }, examples);
  });
  afterEach(() => project.remove());

  const giveSecrets = () => {
    project.secret('source/USER', 'reader');
    project.secret('source/PASSWORD', 'p$x "y"');
  };
  /** What Compose said, where it did not end with 0. */
  const failureOf = ({ exitCode, stdout, stderr }: Awaited<ReturnType<typeof project.compose>>) =>
    exitCode === 0 ? '' : `exit code ${exitCode}: ${stdout}${stderr}`;
  const containers = async () =>
    (await project.compose('environment', ['ps', '--quiet', 'source-db'])).stdout;

  it.each(['environment', 'orders', 'coordinated', 'minimal'])(
    'are accepted without any secret: %s',
    async (folder) => {
      const { exitCode, stdout, stderr } = await project.compose(folder, ['config', '--quiet']);
      expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    },
  );

  it('run in order by `docker compose up` alone, and leave the stand-in running', async () => {
    giveSecrets();
    const up = await project.compose('orders', ['up', '--no-log-prefix'], PASSWORD);
    const { stdout } = up;
    const said = stdout.split('\n').map((line) => line.replace('\u001b[2K', ''));
    expect(failureOf(up)).toBe('');
    expect(said.filter((line) => /laptop|info|checked|rows|loaded/.test(line))).toEqual([
      '1970-01-01 p$x "y" laptop',
      'level = info',
      'checked',
      'rows',
      'loaded',
    ]);
    expect(await containers()).not.toBe('');
  });

  it('share one stand-in, whichever pipeline started it', async () => {
    giveSecrets();
    const start = await project.compose('environment', ['up', '--detach', '--wait', 'source-db'], PASSWORD);
    expect(start.exitCode).toBe(0);
    const first = await containers();
    const up = await project.compose('orders', ['up'], PASSWORD);
    expect({ failure: failureOf(up), container: await containers() }).toEqual({
      failure: '',
      container: first,
    });
    expect(first).not.toBe('');
  });

  it('start nothing when the file of a secret is missing, and name it', async () => {
    project.secret('source/PASSWORD', 'x');
    const { exitCode, stdout, stderr } = await project.compose('orders', ['up'], PASSWORD);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/bind source path does not exist: .*\/secrets\/local\/source\/USER/);
    expect(stdout).not.toContain('laptop');
  });

  it('start no task when the variable of a secret is missing, and name it', async () => {
    giveSecrets();
    const { exitCode, stdout, stderr } = await project.compose('orders', ['up']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('missing: the variable SECRET_SOURCE_PASSWORD');
    expect(stderr).toMatch(/-preflight" didn't complete successfully: exit 1/);
    expect(stdout).not.toContain('laptop');
  });

  it('are left alone by `docker compose up` where it could not keep the order', async () => {
    giveSecrets();
    await project.compose('coordinated', ['up'], PASSWORD);
    const { stdout } = await project.compose('coordinated', [
      '--profile',
      'fairlead',
      'ps',
      '--all',
      '--services',
    ]);
    expect(stdout.split('\n').filter((name) => name.startsWith('coordinated'))).toEqual([]);
  });
});
