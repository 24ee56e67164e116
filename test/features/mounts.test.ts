import { k8s } from 'cdk8s-plus-28';
import { applyToPod } from '../../src/features/apply-features';
import { hostPath } from '../../src/features/mount/host-path';
import { scratch } from '../../src/features/mount/scratch';
import { podOf } from '../support/drafts';
import { messages } from '../support/field-messages';
import { problemsOf } from '../support/problems-of';
import { podWith, serviceWith } from '../support/written';

const SUB_PATH =
  'Docker mounts a part of a volume only since version 26: the sub-path is a volume of its own, not seen by those who mount the whole';
const BESIDE = 'Compose mounts single files: what the image has beside them in the directory stays visible';
const volume = { mount: 'volume', resource: 'shared-data' };
const secret = { mount: 'secret', resource: 'database-credentials' };

describe('mounts of volumes', () => {
  it('is a claim in a pod, once for all containers', () => {
    const draft = podOf({ mounts: [{ ...volume, path: '/shared', readOnly: true }] });
    const helper = { ...draft, container: {} };
    applyToPod({ mounts: [{ ...volume, path: '/all', subPath: 'orders/today' }] }, helper);
    expect(draft.pod.volumes).toEqual([
      { name: 'volume-shared-data', persistentVolumeClaim: { claimName: 'shared-data' } },
    ]);
    expect(draft.container).toEqual({
      volumeMounts: [{ name: 'volume-shared-data', mountPath: '/shared', readOnly: true }],
    });
    expect(helper.container).toEqual({
      volumeMounts: [{ name: 'volume-shared-data', mountPath: '/all', subPath: 'orders/today' }],
    });
  });

  it('has a name that Kubernetes takes, whatever the claim is called', () => {
    const { pod } = podOf(
      { mounts: [{ ...volume, path: '/a' }] },
      { objectName: () => `data.${'x'.repeat(70)}` },
    );
    expect(pod.volumes?.map(({ name }) => name)).toEqual([
      'volume-data-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-c2ff825d',
    ]);
  });

  it('is a named volume without a copy of the image in a compose service', () => {
    expect(serviceWith({ mounts: [{ ...volume, path: '/$shared', readOnly: true }] })).toEqual({
      service: {
        volumes: [
          {
            type: 'volume',
            source: 'shared-data',
            target: '/$$shared',
            read_only: true,
            volume: { nocopy: true },
          },
        ],
      },
      file: { volumes: { 'shared-data': {} } },
    });
  });

  it('makes a volume of a sub-path in a compose service', () => {
    expect(serviceWith({ mounts: [{ ...volume, path: '/shared', subPath: 'orders/Today' }] })).toEqual({
      service: {
        volumes: [
          {
            type: 'volume',
            source: 'shared-data-orders-today',
            target: '/shared',
            volume: { nocopy: true },
          },
        ],
      },
      file: {
        volumes: {
          'shared-data-orders-today': {
            labels: { 'fairlead.volume': 'shared-data', 'fairlead.sub-path': 'orders/Today' },
          },
        },
      },
      differences: [{ field: 'mounts[0].subPath', reason: SUB_PATH }],
    });
  });
});

describe('mounts of secrets and configs', () => {
  const files = [
    { ...secret, path: '/run/credentials', mode: '0440' },
    { mount: 'config', resource: 'app', path: '/etc/app', items: { 'app.yaml': 'conf/app.yaml' } },
  ];
  const context = {
    keys: (kind: string) => (kind === 'config' ? ['app.yaml', 'log.yaml'] : ['USER', 'PASSWORD']),
  };

  it('are volumes in a pod', () => {
    expect(podWith({ mounts: files }, context)).toEqual({
      pod: {
        volumes: [
          {
            name: 'secret-database-credentials',
            secret: { secretName: 'database-credentials', defaultMode: 0o440 },
          },
          {
            name: 'config-app',
            configMap: { name: 'app', items: [{ key: 'app.yaml', path: 'conf/app.yaml' }] },
          },
        ],
      },
      container: {
        volumeMounts: [
          { name: 'secret-database-credentials', mountPath: '/run/credentials', readOnly: true },
          { name: 'config-app', mountPath: '/etc/app', readOnly: true },
        ],
      },
    });
  });

  it('are told apart by a hash where one pod mounts other files of the same secret', () => {
    const { pod, container } = podOf({
      mounts: [
        { ...secret, path: '/a' },
        { ...secret, path: '/b', items: { USER: 'user' } },
        { ...secret, path: '/c' },
        { ...secret, path: '/d', items: { USER: 'user' } },
      ],
    });
    const second = 'secret-database-credentials-b4f0fa0f';
    expect(pod.volumes?.map(({ name }) => name)).toEqual(['secret-database-credentials', second]);
    expect(container.volumeMounts?.map(({ name }) => name)).toEqual([
      'secret-database-credentials',
      second,
      'secret-database-credentials',
      second,
    ]);
  });

  it('are files at the same paths in a compose service', () => {
    expect(serviceWith({ mounts: files }, context)).toEqual({
      service: {
        secrets: [
          { source: 'database-credentials.USER', target: '/run/credentials/USER' },
          { source: 'database-credentials.PASSWORD', target: '/run/credentials/PASSWORD' },
        ],
        configs: [{ source: 'app.app.yaml', target: '/etc/app/conf/app.yaml' }],
      },
      file: {
        secrets: {
          'database-credentials.USER': { file: '../../../secrets/local/database-credentials/USER' },
          'database-credentials.PASSWORD': { file: '../../../secrets/local/database-credentials/PASSWORD' },
        },
        configs: { 'app.app.yaml': { file: './config/app/app.yaml' } },
      },
      differences: [
        { field: 'mounts[0]', reason: BESIDE },
        {
          field: 'mounts[0].mode',
          reason: 'Compose mounts a file with the owner and the permissions that it has on the machine',
        },
        { field: 'mounts[1]', reason: BESIDE },
      ],
    });
  });

  it.each(['pod', 'service'] as const)('names a key that does not exist, for a %s', (side) => {
    const mounts = [{ ...secret, path: '/a', items: { PASWORD: 'password' } }];
    expect(problemsOf(side, { mounts })).toEqual([
      'mounts[0].items: has `PASWORD`, which is no key of secret `database-credentials` (did you mean `PASSWORD`?)',
    ]);
  });
});

describe('mounts of scratch space', () => {
  it('is an emptyDir in a pod, shared by name', () => {
    const draft = podOf({ mounts: [scratch('work', { size: '1024Mi' }).at('/work')] });
    const mount = scratch('work', { size: '1Gi' }).at('/in', { readOnly: true, subPath: 'in' });
    const helper = { ...draft, container: {} };
    applyToPod({ mounts: [mount, scratch('fast', { medium: 'memory' }).at('/fast')] }, helper);
    expect(draft.pod.volumes).toEqual([
      { name: 'scratch-work', emptyDir: { sizeLimit: k8s.Quantity.fromString('1Gi') } },
      { name: 'scratch-fast', emptyDir: { medium: 'Memory' } },
    ]);
    expect(draft.container).toEqual({ volumeMounts: [{ name: 'scratch-work', mountPath: '/work' }] });
    expect(helper.container).toEqual({
      volumeMounts: [
        { name: 'scratch-work', mountPath: '/in', subPath: 'in', readOnly: true },
        { name: 'scratch-fast', mountPath: '/fast' },
      ],
    });
  });

  it('has one size in a pod', () => {
    const mounts = [scratch('work', { size: '1Gi' }).at('/a'), scratch('work').at('/b')];
    expect(problemsOf('pod', { mounts })).toEqual([
      'mounts[1]: has other `size` or `medium` than scratch `work` elsewhere in the task',
    ]);
  });

  it('is a labelled volume, prepared for everybody, in a compose service', () => {
    const work = scratch('work', { size: '1Gi' });
    expect(serviceWith({ mounts: [work.at('/a'), work.at('/b', { readOnly: true })] })).toEqual({
      service: {
        volumes: [
          { type: 'volume', source: 'orders-extract-work', target: '/a', volume: { nocopy: true } },
          {
            type: 'volume',
            source: 'orders-extract-work',
            target: '/b',
            read_only: true,
            volume: { nocopy: true },
          },
        ],
      },
      file: { volumes: { 'orders-extract-work': { labels: { 'fairlead.scratch': 'true' } } } },
      prepare: [{ volume: 'orders-extract-work', access: 'scratch' }],
      differences: [
        { field: 'mounts[0].size', reason: 'Docker does not limit the size of a volume' },
        { field: 'mounts[1].size', reason: 'Docker does not limit the size of a volume' },
      ],
    });
  });

  it('is a tmpfs, executable and for everybody, in a compose service when it lies in memory', () => {
    const fast = scratch('fast', { size: '64Mi', medium: 'memory' });
    expect(serviceWith({ mounts: [fast.at('/$fast', { readOnly: true })] })).toEqual({
      service: { tmpfs: ['/$$fast:exec,mode=1777,size=67108864,ro'] },
    });
  });

  it('lies on disk in a compose service when containers share it, since a tmpfs belongs to one', () => {
    const shared = serviceWith(
      { mounts: [scratch('fast', { medium: 'memory' }).at('/fast')] },
      { sharesScratch: (name) => name === 'fast' },
    );
    expect(shared).toEqual({
      service: {
        volumes: [
          { type: 'volume', source: 'orders-extract-fast', target: '/fast', volume: { nocopy: true } },
        ],
      },
      file: { volumes: { 'orders-extract-fast': { labels: { 'fairlead.scratch': 'true' } } } },
      prepare: [{ volume: 'orders-extract-fast', access: 'scratch' }],
      differences: [
        {
          field: 'mounts[0].medium',
          reason:
            'a tmpfs of Docker belongs to one container: scratch space that containers share lies on disk',
        },
      ],
    });
  });
});

describe('mounts of host paths', () => {
  const mounts = [
    hostPath('/srv/$data').at('/data', { readOnly: true }),
    hostPath('/srv/key.txt', { type: 'File' }).at('/key.txt'),
  ];

  it('is a hostPath that must exist in a pod', () => {
    expect(podWith({ mounts }, { allowsHostPath: () => true })).toEqual({
      pod: {
        volumes: [
          { name: 'host-srv-data', hostPath: { path: '/srv/$data', type: 'Directory' } },
          { name: 'host-srv-key-txt', hostPath: { path: '/srv/key.txt', type: 'File' } },
        ],
      },
      container: {
        volumeMounts: [
          { name: 'host-srv-data', mountPath: '/data', readOnly: true },
          { name: 'host-srv-key-txt', mountPath: '/key.txt' },
        ],
      },
    });
  });

  it('is a bind mount that must exist in a compose service', () => {
    const bind = { create_host_path: false };
    expect(serviceWith({ mounts }, { allowsHostPath: () => true })).toEqual({
      service: {
        volumes: [
          { type: 'bind', source: '/srv/$$data', target: '/data', read_only: true, bind },
          { type: 'bind', source: '/srv/key.txt', target: '/key.txt', bind },
        ],
      },
    });
  });

  it.each(['pod', 'service'] as const)('is refused unless the environment allows it, in a %s', (side) => {
    const allowsHostPath = (path: string) => path === '/srv/key.txt';
    expect(problemsOf(side, { mounts }, { allowsHostPath })).toEqual([
      'mounts[0].hostPath: is `/srv/$data`, which environment `local` does not let tasks mount (use a volume, a config or a secret, or allow the path in the environment)',
    ]);
  });
});

describe('mounts', () => {
  it.each([
    ['work', 'is `work`; write an absolute path, as `/work`'],
    ['/a/', 'is `/a/`; write `/a`'],
    ['/', 'is `/`, which would hide the whole image'],
    ['/airflow/xcom', 'is `/airflow/xcom`, but `/airflow/xcom` belongs to the result of the task'],
    ['/airflow/xcom/x', 'is `/airflow/xcom/x`, but `/airflow/xcom` belongs to the result of the task'],
    ['/etc', 'is `/etc`, which would hide what the image has there; mount a directory below it'],
    ['/proc/1', 'is `/proc/1`, which belongs to the kernel'],
    ['/dev/shm', 'is `/dev/shm`; write `sharedMemory` instead'],
    ['/a:ro', 'is `/a:ro`; Kubernetes takes no `:` in a mount path'],
    [1, 'must be an absolute path, in quotes'],
  ])('refuses the path %s', (path, message) => {
    expect(messages('mounts', [{ ...volume, path }])).toEqual([`\`mounts[0].path\` ${message}`]);
  });

  it('takes a path once', () => {
    const mounts = [
      { ...volume, path: '/a' },
      { ...secret, path: '/a' },
    ];
    expect(messages('mounts', mounts)).toEqual(['`mounts` has two mounts at `/a`']);
  });

  it.each([
    [
      { ...volume, path: '/a', subPath: '../b' },
      ['`mounts[0].subPath` is `../b`; write a path below the mount, as `orders/today`'],
    ],
    [{ ...volume, path: '/a', subpath: 'b' }, ['`mounts[0].subpath` is unknown (did you mean `subPath`?)']],
    [
      { ...secret, path: '/a', mode: 440, items: { A: '/a', B: '../b' } },
      [
        '`mounts[0].items.A` is `/a`; write `a`',
        '`mounts[0].items.B` is `../b`; write a path below the mount, as `orders/today`',
        "`mounts[0].mode` is `440`; write the permissions in octal and in quotes, as '0440'",
      ],
    ],
    [{ ...secret, path: '/a', items: { A: 'a', B: 'a' } }, ['`mounts[0].items` has the path `a` twice']],
    [{ ...secret, path: '/a', items: {} }, ['`mounts[0].items` is empty; leave it out for all keys']],
    [
      { mount: 'scratch', name: 'My_Work', path: '/a', size: '2g', medium: 'ram' },
      [
        '`mounts[0].name` is `My_Work`, which Kubernetes refuses; write `my-work`',
        '`mounts[0].size` is `2g`; write `2Gi`',
        '`mounts[0].medium` must be `disk` or `memory`',
      ],
    ],
    [
      { mount: 'scratch', name: 'work', path: '/a', medium: 'memory', subPath: 'b' },
      ['`mounts[0]` has a `subPath` in memory, which Docker cannot mount; give it scratch space of its own'],
    ],
    [
      { mount: 'host', hostPath: 'data', path: '/a', type: 'dir' },
      [
        '`mounts[0].hostPath` is `data`; write an absolute path, as `/work`',
        '`mounts[0].type` must be `Directory` or `File`',
      ],
    ],
    [
      'shared:/a',
      ['`mounts[0]` must be made by `.at(path)` of a volume, secret, config, `scratch()` or `hostPath()`'],
    ],
  ])('refuses %j', (mount, expected) => {
    expect(messages('mounts', [mount])).toEqual(expected);
  });

  it('is a list', () => {
    expect(messages('mounts', {})).toEqual(['`mounts` must be a list of mounts']);
  });
});
