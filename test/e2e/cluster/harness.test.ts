import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { busyboxImage } from '../../support/busybox-image';
import { type ClusterHarness, PARTS, type Part, startClusterHarness } from '../../support/cluster-harness';
import { execute, succeed } from '../../support/execute';

const NUMBER = 1; // not the one that the other tests share
const STATE = `/var/lib/fairlead-cluster/${NUMBER}`;
const LINK = `fl-cluster-${NUMBER}`;
const IMAGE = busyboxImage();

jest.setTimeout(600_000);

let harness: ClusterHarness;
beforeAll(async () => {
  harness = await startClusterHarness(NUMBER);
  await harness.importImages(IMAGE);
}, 1_800_000);
afterAll(() => harness.stop());

test('what runs already is left as it is', async () => {
  const before = box();
  expect((await startClusterHarness(NUMBER)).kubeconfig).toBe(harness.kubeconfig);
  expect(box()).toBe(before);
  expect(await status()).toEqual({ exitCode: 0, stdout: `KUBECONFIG=${harness.kubeconfig}\n`, stderr: '' });
});

test.each<Part>([
  'kube-apiserver',
  'etcd',
  'kubelet',
  'containerd',
  'kube-controller-manager',
  'kube-scheduler',
])('%s comes back after it was killed, and nothing that was known or running is lost', async (part) => {
  await harness.kubectl('run', 'stays', `--image=${IMAGE}`, '--image-pull-policy=Never', '--', 'sleep', '1h');
  await harness.kubectl('wait', '--for=condition=Ready', 'pod/stays', '--timeout=120s');
  await harness.kill(part);
  await harness.start(part);
  await finishes(`after-${part}`);
  const restarts = 'jsonpath={.status.containerStatuses[0].restartCount} {.status.phase}';
  expect(await harness.kubectl('get', 'pod', 'stays', '-o', restarts)).toBe('0 Running');
  await harness.kubectl('delete', 'pod', 'stays', '--now');
});

test('without the API server nothing answers', async () => {
  await harness.kill('kube-apiserver');
  await expect(harness.kubectl('get', '--raw', '/readyz')).rejects.toThrow(/refused/);
  await harness.start('kube-apiserver');
  await finishes('after-silence');
});

test.each<[string, () => Promise<unknown>]>([
  ['all of its parts were killed', () => harness.kill(...PARTS)],
  ['etcd alone was killed', () => harness.kill('etcd')],
  ['everything ended at once', async () => process.kill(box(), 'SIGKILL')],
  [
    'the machine was switched off, and the process id is another process',
    async () => {
      process.kill(box(), 'SIGKILL');
      await gone(box());
      writeFileSync(join(STATE, 'box'), `${process.pid}\n`);
    },
  ],
])('it starts anew when %s', async (_, crash) => {
  const before = inhabitants(box());
  await harness.kubectl('create', 'configmap', 'earlier');
  await crash();
  harness = await startClusterHarness(NUMBER);
  await harness.importImages(IMAGE);
  await finishes('anew');
  await expect(harness.kubectl('get', 'configmap', 'earlier')).rejects.toThrow(/not found/);
  expect(alive(before)).toEqual([]);
});

test('when two start it at once, both get the same', async () => {
  await harness.stop();
  const both = await Promise.all([startClusterHarness(NUMBER), startClusterHarness(NUMBER)]);
  expect(both.map(({ kubeconfig }) => kubeconfig)).toEqual([harness.kubeconfig, harness.kubeconfig]);
});

test('a part that does not exist is refused', async () => {
  expect(await script('kill', 'kube-api')).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: `fairlead: no part is named \`kube-api\`: ${PARTS.join(' ')}\n`,
  });
});

test('stopping leaves nothing, and leaves the Docker Engine alone', async () => {
  const engine = await succeed('docker', ['info', '--format', '{{.ID}}']);
  await harness.importImages(IMAGE);
  await harness.kubectl('run', 'left', `--image=${IMAGE}`, '--image-pull-policy=Never', '--', 'sleep', '1h');
  await harness.kubectl('wait', '--for=condition=Ready', 'pod/left', '--timeout=120s');
  const before = inhabitants(box());
  expect(before.length).toBeGreaterThan(PARTS.length);
  expect(await cgroups()).not.toBe('');
  await harness.stop();
  expect(alive(before)).toEqual([]);
  expect(existsSync(STATE)).toBe(false);
  expect(await status()).toEqual({ exitCode: 1, stdout: '', stderr: '' });
  expect(readFileSync('/proc/self/mounts', 'utf8')).not.toContain(STATE);
  expect(readdirSync('/sys/class/net')).not.toContain(LINK);
  expect(await cgroups()).toBe('');
  expect(await succeed('docker', ['info', '--format', '{{.ID}}'])).toBe(engine);
  await harness.stop();
});

/** A pod that was created now runs to its end: API server, etcd, scheduler, kubelet and containerd do their work. */
async function finishes(name: string) {
  const started = async () =>
    (
      await execute(join(STATE, 'kubectl'), [
        ...['--kubeconfig', harness.kubeconfig, 'run', name, `--image=${IMAGE}`, '--image-pull-policy=Never'],
        ...['--restart=Never', '--', 'true'],
      ])
    ).exitCode === 0;
  while (!(await started()));
  await harness.kubectl('wait', '--for=jsonpath={.status.phase}=Succeeded', `pod/${name}`, '--timeout=120s');
}

const script = (...args: readonly string[]) =>
  execute('test/cluster/cluster', args, { env: { FAIRLEAD_CLUSTER: String(NUMBER) } });

const status = () => script('status');

const box = () => Number(readFileSync(join(STATE, 'box'), 'utf8'));

async function gone(pid: number) {
  while (existsSync(`/proc/${pid}`)) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** The processes of a box: its process 1, and whatever is in there; each with the time when it began. */
function inhabitants(pid: number): string[] {
  const own = namespace(pid);
  return processes().filter((each) => namespace(each.split(' ')[0]) === own);
}

const namespace = (pid: number | string = '') => read(() => readlinkSync(`/proc/${pid}/ns/pid`));

const processes = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => `${pid} ${read(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))?.split(' ')[21]}`);

const alive = (among: readonly string[]) => processes().filter((each) => among.includes(each));

function read<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined; // it ended meanwhile
  }
}

const cgroups = () => succeed('find', ['/sys/fs/cgroup', '-maxdepth', '2', '-name', LINK]);
