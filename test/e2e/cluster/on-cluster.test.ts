import { busyboxImage } from '../../support/busybox-image';
import { type Cluster, cluster } from '../../support/cluster';

const NAMESPACE = `fairlead-test-${process.pid}`;
const IMAGE = busyboxImage();

let own: Cluster;
const kubectl: Cluster['kubectl'] = (...args) => own.kubectl('--namespace', NAMESPACE, ...args);

beforeAll(async () => {
  own = await cluster();
  await own.importImages(IMAGE);
  await own.kubectl('create', 'namespace', NAMESPACE);
}, 1_200_000);

afterAll(() => own.kubectl('delete', 'namespace', NAMESPACE), 120_000);

jest.setTimeout(180_000);

test('a job runs a shell; its log and exit code arrive', async () => {
  const template = podSpec('echo to stdout; echo to stderr >&2; exit 3');
  await kubectl('create', '-f', '-', [
    {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'three' },
      spec: { backoffLimit: 0, template: { spec: template } },
    },
  ]);
  await kubectl('wait', '--for=condition=Failed', 'job/three', '--timeout=120s');
  expect(await kubectl('logs', 'job/three')).toBe('to stdout\nto stderr\n');
  const code = '{.items[0].status.containerStatuses[0].state.terminated.exitCode}';
  expect(await kubectl('get', 'pod', '-l', 'job-name=three', '-o', `jsonpath=${code}`)).toBe('3');
});

test('a pod reaches a service by its name', async () => {
  await kubectl('create', '-f', '-', [
    pod('greeter', 'while :; do echo hello from the greeter | nc -l -p 8080; done', {
      labels: { app: 'greeter' },
    }),
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'greeter' },
      spec: { selector: { app: 'greeter' }, ports: [{ port: 80, targetPort: 8080 }] },
    },
    pod('caller', 'until nc -w 1 greeter 80 </dev/null 2>/dev/null | grep hello; do sleep 0.2; done'),
  ]);
  await succeeded('caller');
  expect(await kubectl('logs', 'caller')).toBe('hello from the greeter\n');
});

test('a claim of the default class waits for its first consumer, then binds; what is written is there for the next', async () => {
  const volumes = [{ name: 'data', persistentVolumeClaim: { claimName: 'late' } }];
  const mounts = [{ name: 'data', mountPath: '/data' }];
  await kubectl('create', '-f', '-', [claim('late')]);
  expect(await phase('late')).toBe('Pending');
  await kubectl('create', '-f', '-', [
    pod('writer', 'id -u >/data/uid', {}, { volumes, mounts, user: 1000 }),
  ]);
  await succeeded('writer');
  expect(await phase('late')).toBe('Bound');
  await kubectl('create', '-f', '-', [pod('reader', 'cat /data/uid', {}, { volumes, mounts })]);
  await succeeded('reader');
  expect(await kubectl('logs', 'reader')).toBe('1000\n');
});

test('a claim of the class `immediate` binds without a consumer', async () => {
  await kubectl('create', '-f', '-', [claim('early', 'immediate')]);
  await kubectl('wait', '--for=jsonpath={.status.phase}=Bound', 'pvc/early', '--timeout=60s');
  expect(await phase('early')).toBe('Bound');
});

test('a namespace that enforces `restricted` refuses a pod that may be root', async () => {
  const strict = `${NAMESPACE}-strict`;
  await own.kubectl('create', 'namespace', strict);
  await own.kubectl('label', 'namespace', strict, 'pod-security.kubernetes.io/enforce=restricted');
  const refusal = own.kubectl('--namespace', strict, 'create', '-f', '-', [pod('root', 'true')]);
  await expect(refusal).rejects.toThrow(/violates PodSecurity "restricted:latest": .*runAsNonRoot != true/);
  await own.kubectl('delete', 'namespace', strict);
});

test('a network policy keeps out whom it does not let in', async () => {
  const serve = 'while :; do echo let in | nc -l -p 8080; done';
  await kubectl('create', '-f', '-', [
    pod('guarded', serve, { labels: { app: 'guarded' } }),
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'friends' },
      spec: {
        podSelector: { matchLabels: { app: 'guarded' } },
        ingress: [{ from: [{ podSelector: { matchLabels: { app: 'friend' } } }], ports: [{ port: 8080 }] }],
      },
    },
  ]);
  await kubectl('wait', '--for=condition=Ready', 'pod/guarded', '--timeout=120s');
  const address = await kubectl('get', 'pod', 'guarded', '-o', 'jsonpath={.status.podIP}');
  const knock = `nc -w 2 ${address} 8080 </dev/null 2>/dev/null`;
  await kubectl('create', '-f', '-', [
    pod('friend', `until ${knock} | grep let; do sleep 0.2; done`, { labels: { app: 'friend' } }),
  ]);
  await succeeded('friend');
  // More than once: the server may just be between two callers.
  await kubectl('create', '-f', '-', [pod('stranger', `for i in 1 2 3; do ${knock} || echo kept out; done`)]);
  await succeeded('stranger');
  expect(await kubectl('logs', 'stranger')).toBe('kept out\n'.repeat(3));
});

test('the KUBECONFIG of the user is not looked at', async () => {
  const before = process.env.KUBECONFIG;
  process.env.KUBECONFIG = '/dev/null';
  try {
    expect(await kubectl('get', 'namespace', NAMESPACE, '-o', 'name')).toBe(`namespace/${NAMESPACE}\n`);
  } finally {
    if (before === undefined) delete process.env.KUBECONFIG;
    else process.env.KUBECONFIG = before;
  }
});

interface Extras {
  readonly volumes?: readonly object[];
  readonly mounts?: readonly object[];
  readonly user?: number;
}

function podSpec(script: string, { volumes = [], mounts = [], user = 0 }: Extras = {}) {
  const main = { name: 'main', image: IMAGE, imagePullPolicy: 'IfNotPresent', command: ['sh', '-c', script] };
  return {
    restartPolicy: 'Never',
    terminationGracePeriodSeconds: 0,
    volumes,
    containers: [{ ...main, volumeMounts: mounts, securityContext: { runAsUser: user } }],
  };
}

const pod = (name: string, script: string, metadata: object = {}, extras?: Extras) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { ...metadata, name },
  spec: podSpec(script, extras),
});

const claim = (name: string, storageClassName?: string) => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name },
  spec: { accessModes: ['ReadWriteOnce'], storageClassName, resources: { requests: { storage: '1Mi' } } },
});

const phase = (name: string) => kubectl('get', 'pvc', name, '-o', 'jsonpath={.status.phase}');

const succeeded = (name: string) =>
  kubectl('wait', '--for=jsonpath={.status.phase}=Succeeded', `pod/${name}`, '--timeout=120s');
