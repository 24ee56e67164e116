// Synthesizes tasks from the plain specs that the Kubernetes target takes: node from-specs.js <shape> <count> <folder>
const { pipelines } = require('./shapes');
const { writeFolders } = require('./write-folders');

const [shape, count, folder] = process.argv.slice(2);
const IMAGE = { repository: 'datakit', tag: '1.4.2' };
const host = { ref: 'config', resource: 'app', key: 'SOURCE_DB_HOST' };

function task({ name, after }) {
  return {
    name,
    fields: {
      image: IMAGE,
      command: ['python', '-m', 'datakit.extract'],
      args: ['--table', name, '--date', { ref: 'run', variable: 'RUN_DATE' }],
      env: {
        LOG_LEVEL: 'INFO',
        DB_HOST: host,
        DB_PORT: { ref: 'config', resource: 'app', key: 'SOURCE_DB_PORT' },
        DB_USER: { ref: 'secret', resource: 'db', key: 'SOURCE_DB_USER' },
      },
      mounts: [
        { mount: 'volume', resource: 'shared', path: '/shared' },
        { mount: 'secret', resource: 'db', path: '/run/secrets/db' },
      ],
      resources: {
        cpu: { request: '500m', limit: '1' },
        memory: { request: '1Gi', limit: '2Gi' },
        ephemeralStorage: { request: '1Gi', limit: '5Gi' },
      },
      nodeSelector: { 'example.com/pool': 'batch' },
      tolerations: [{ key: 'example.com/batch', operator: 'Exists', effect: 'NoSchedule' }],
      labels: { 'example.com/team': 'data-engineering' },
      priorityClass: 'batch',
    },
    orchestration: {
      triggerRule: 'all-succeeded',
      retries: { limit: 3, delay: 300, backoff: 'constant', maxDelay: 3600 },
      timeout: 3600,
      startupTimeout: 300,
      fatalExitCodes: [64],
      skipExitCodes: [],
    },
    dependsOn: after,
    results: {},
    init: [
      {
        name: 'verify',
        fields: { image: IMAGE, command: ['python', '-m', 'datakit.verify'], env: { DB_HOST: host } },
      },
    ],
    sidecars: [],
    environments: {},
  };
}

const environment = {
  name: 'production',
  project: 'shop',
  target: 'kubernetes',
  registry: 'registry.example.com',
  namespace: 'shop',
  secrets: 'managed',
  promotion: 'automatic',
  storageClasses: {},
  dns: { namespace: 'kube-system', podLabels: { 'k8s-app': 'kube-dns' } },
  apiServer: [],
  egress: [],
  podSecurity: 'restricted',
  quota: {},
  contexts: [],
  hostPaths: [],
  movingTags: false,
  toolsImage: IMAGE,
  defaults: {},
  overrides: {},
  services: {},
  networks: {},
};

const project = {
  name: 'shop',
  environments: [environment],
  shared: { secrets: {}, configs: {}, volumes: {} },
  pipelines: pipelines(shape, Number(count)).map(({ name, tasks }) => ({
    name,
    source: 'pipelines/bench.ts',
    trigger: 'manual',
    parameters: {},
    services: [],
    defaults: {},
    resources: {
      secrets: { db: { name: 'db', keys: ['SOURCE_DB_USER', 'SOURCE_DB_PASSWORD'] } },
      configs: {
        app: {
          name: 'app',
          data: { SOURCE_DB_HOST: 'db.example.com', SOURCE_DB_PORT: '5432' },
          perEnvironment: {},
        },
      },
      volumes: { shared: { name: 'shared', size: '10Gi', accessMode: 'ReadWriteOnce' } },
    },
    tasks: tasks.map(task),
  })),
};
writeFolders(project, folder);
