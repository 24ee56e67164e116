import type { ProjectSpec } from '../../../src/model/spec/project-spec';
import type { TaskSpec } from '../../../src/model/spec/task-spec';
import { type ComposeProject, composeProject } from '../../support/compose-project';
import { specs } from '../../support/specs';
import { local } from '../../targets/compose/examples';
import { fairleadRun } from './fairlead-run';

jest.setTimeout(120_000);

const environment = specs.environment({ ...local, services: {}, networks: {} });
const IMAGE = { registry: '', repository: 'fairlead-test/busybox', tag: '1' };
const run = (...script: string[]) => ({ image: IMAGE, command: ['sh', '-c', script.join('\n')] });
const volumes = { data: { name: 'data', size: '1Gi', accessMode: 'ReadWriteMany' } } as const;

function project(tasks: readonly TaskSpec[]): ProjectSpec {
  return specs.project(environment, [specs.pipeline('steps', tasks)], { volumes });
}

describe('a generated step', () => {
  let made: ComposeProject | undefined;
  afterEach(() => made?.remove());
  const up = async (...tasks: TaskSpec[]) => {
    made = await composeProject(environment, project(tasks));
    const { exitCode, stdout } = await made.compose('steps', ['up', '--no-log-prefix']);
    return { exitCode, lines: stdout.split('\n').map((line) => line.replace('\u001b[2K', '')) };
  };

  it('gives a volume to the group of fsGroup once, and what is made in it too', async () => {
    const mounts = [{ mount: 'volume', resource: 'data', path: '/data' }];
    const show = (name: string, path: string) => `echo "${name} $(stat -c '%u:%g %a' ${path})"`;
    const { exitCode, lines } = await up(
      specs.task('root', {
        ...run(
          'mkdir -p /data/old/deep; touch /data/old/file; chmod 700 /data/old; chmod 600 /data/old/file',
        ),
        mounts,
        user: { uid: 0, gid: 0 },
      }),
      specs.task(
        'first',
        {
          ...run(
            show('volume', '/data'),
            show('folder', '/data/old'),
            show('file', '/data/old/file'),
            'mkdir /data/new',
            show('new', '/data/new'),
          ),
          mounts,
          fsGroup: 3000,
        },
        { dependsOn: ['root'] },
      ),
      specs.task(
        'narrow',
        { ...run('chmod g-w /data/old'), mounts, user: { uid: 0, gid: 0 } },
        { dependsOn: ['first'] },
      ),
      specs.task(
        'second',
        { ...run(show('later', '/data/old')), mounts, fsGroup: 3000 },
        { dependsOn: ['narrow'] },
      ),
    );
    expect(lines.filter((line) => /^(volume|folder|file|new|later) /.test(line))).toEqual([
      'volume 0:3000 2775',
      'folder 0:3000 2770',
      'file 0:3000 660',
      'new 10001:3000 2755',
      'later 0:3000 750',
    ]);
    expect(exitCode).toBe(0);
  });

  it('empties scratch space and opens it for everybody', async () => {
    const mounts = [{ mount: 'scratch', name: 'work', path: '/work' }];
    const { lines } = await up(
      specs.task('a', { ...run('stat -c "%a" /work; touch /work/.x /work/y; ls -A /work | wc -l'), mounts }),
    );
    const again = await made?.compose('steps', ['up', '--no-log-prefix', '--force-recreate']);
    expect(lines).toContain('777');
    expect(again?.stdout.replaceAll('\u001b[2K', '')).toMatch(/^777\n2$/m);
  });

  it.each([
    ['http', { http: { port: 8080, path: '/hostname' }, period: '1s', failures: 5 }],
    ['tcp', { tcp: 8080, period: '1s', failures: 5 }],
  ])('waits until a sidecar answers over %s', async (_, startupProbe) => {
    const fields = { ...run('sleep 2; exec httpd -f -p 8080 -h /etc'), stopSignal: 'SIGKILL', startupProbe };
    const sidecars = [{ name: 'web', beforeInit: false, fields }];
    made = await composeProject(
      environment,
      project([specs.task('a', run('wget -q -O - http://127.0.0.1:8080/hostname'), { sidecars })]),
    );
    const { exitCode, states } = await fairleadRun(made, 'steps');
    expect({ exitCode, states }).toEqual({ exitCode: 0, states: { a: 'succeeded' } });
  });

  it.each([
    ['http', { http: { port: 8081 }, period: '1s', failures: 2 }],
    ['tcp', { tcp: 8081, period: '1s', failures: 2 }],
  ])('fails the attempt when a sidecar does not answer over %s', async (_, startupProbe) => {
    const fields = { ...run('exec httpd -f -p 8080 -h /etc'), stopSignal: 'SIGKILL', startupProbe };
    const sidecars = [{ name: 'web', beforeInit: false, fields }];
    made = await composeProject(environment, project([specs.task('a', run('echo never'), { sidecars })]));
    const { exitCode, states, said } = await fairleadRun(made, 'steps');
    expect({ exitCode, states }).toEqual({ exitCode: 1, states: { a: 'failed' } });
    expect(said['a/web-ready']).toMatch(/^not ready: /);
    expect(said.a).toBeUndefined();
  });

  it('keeps the network of a task when a sidecar ends before it', async () => {
    const early = { name: 'early', beforeInit: false, fields: run('true') };
    const web = {
      name: 'web',
      beforeInit: false,
      fields: { ...run('exec httpd -f -p 8080 -h /etc'), stopSignal: 'SIGKILL' },
    };
    made = await composeProject(
      environment,
      project([
        specs.task(
          'a',
          run('sleep 2', 'wget -q -O - http://127.0.0.1:8080/hostname >/dev/null && ls /sys/class/net'),
          { sidecars: [early, web] },
        ),
      ]),
    );
    const { exitCode, said } = await fairleadRun(made, 'steps');
    expect(exitCode).toBe(0);
    expect(said.a).toContain('eth0');
  });

  it('does not bring the CMD of the image back where only `command` is given', async () => {
    const { lines } = await up(
      specs.task('a', { image: IMAGE, command: ['sh', '-c', 'echo "$# arguments"'] }),
    );
    expect(lines).toContain('0 arguments');
  });
});
