import { environments, file, pipeline, settings, task } from './sources';

/** Projects with one mistake each, by what the mistake is. The messages stand in `test/golden/bad-input.txt`. */
export const CASES = {
  // fields
  'an unknown field': task('gpus: 1'),
  'a field by the word of another tool': task("needs: ['extract']"),
  'a field of the wrong type': task("readOnlyRoot: 'yes'"),
  'a shell string for args': task("args: '--table orders'"),
  'an argument that is no string': task('args: [1]'),
  'a missing image': pipeline("new Task(this, 'extract', { args: ['x'] });"),
  'an image as text': pipeline("new Task(this, 'extract', { image: 'etl/runner:1' });"),
  'an unknown key inside a field': task("resources: { memory: { limits: '1Gi' } }"),
  'memory in the spelling of Docker': task("resources: { memory: { request: '1Gi', limit: '2g' } }"),
  'memory in thousandths of a byte': task("resources: { memory: { request: '512m', limit: '1Gi' } }"),
  'a request over its limit': task("resources: { memory: { request: '2Gi', limit: '1Gi' } }"),
  'cpu that is no quantity': task("resources: { cpu: { request: 'half', limit: '1' } }"),
  'a user by name': task("user: 'airflow'"),
  'a capability with its prefix': task("capabilities: { add: ['CAP_SYS_PTRACE'] }"),
  'an env value that is a number': task('env: { PORT: 5432 }'),
  'an env name with a dash': task("env: { 'DB-HOST': 'x' }"),
  'a relative mount path': task("mounts: [scratch('work').at('work')]"),
  'a mount path twice': task("mounts: [scratch('a').at('/work'), scratch('b').at('/work')]"),
  'a mount on the root': task("mounts: [scratch('a').at('/')]"),
  'a host path where none is allowed': task("mounts: [hostPath('/data').at('/data')]"),
  'a host name that is no label': task("hostname: 'my_host'"),
  'an extra host without an address': task("extraHosts: { 'warehouse.internal': 'gateway' }"),
  'a label value that Kubernetes refuses': task("labels: { team: 'data engineering' }"),
  'a toleration with an unknown effect': task(
    "tolerations: [{ key: 'dedicated', operator: 'Exists', effect: 'NoSchedul' }]",
  ),
  'an unknown network': task("networks: ['edge']"),
  'a port out of range': task('ports: [{ port: 70000 }]'),
  'two ports of one number': task('ports: [{ port: 8080 }, { port: 8080 }]'),
  'egress that is no range': task("egress: [{ cidr: '10.0.0.0', ports: [{ port: 5432 }] }]"),
  'an escape hatch with an unknown field': task("kubernetes: { priority_class: 'high' }"),
  'a compose hatch with an unknown key': task("compose: { memlimit: '1g' }"),
  'a permission without a token': task(
    "serviceAccountToken: false, permissions: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }]",
  ),
  // orchestration
  'an unknown trigger rule': task("triggerRule: 'one-fail'"),
  'a duration without a unit': task("timeout: '90'"),
  'a negative number of retries': task('retries: { limit: -1 }'),
  'an exit code of success as fatal': task('fatalExitCodes: [0]'),
  'an exit code with two meanings': task('fatalExitCodes: [99], skipExitCodes: [99]'),
  'a trigger rule without dependencies': task("triggerRule: 'one-failed'"),
  'an unknown dependency': pipeline(
    "new Task(this, 'extract', { image: images.runner }); new Task(this, 'load', { image: images.runner, dependsOn: ['extrct'] });",
  ),
  'a cycle': pipeline(
    "const a = new Task(this, 'extract', { image: images.runner }); const b = new Task(this, 'transform', { image: images.runner, dependsOn: [a] }); const c = new Task(this, 'load', { image: images.runner, dependsOn: [b] }); c.precedes(a);",
  ),
  'a task that waits for itself': task("dependsOn: ['extract']"),
  'two tasks of one name': pipeline(
    "new Task(this, 'extract', { image: images.runner }); new Task(this, 'extract', { image: images.runner });",
  ),
  'a task name with an underscore': pipeline("new Task(this, 'extract_orders', { image: images.runner });"),
  'a task name with capitals': pipeline("new Task(this, 'ExtractOrders', { image: images.runner });"),
  'a task name that is too long': pipeline(`new Task(this, '${'x'.repeat(64)}', { image: images.runner });`),
  'two containers of one name': task(
    "init: [{ name: 'check', image: images.runner }], sidecars: [{ name: 'check', image: images.runner }]",
  ),
  'a container name that is taken': task("init: [{ name: 'base', image: images.runner }]"),
  'an unknown field of a sidecar': task(
    "sidecars: [{ name: 'proxy', image: images.runner, nodeSelector: {} }]",
  ),
  'a sidecar without an image': task("sidecars: [{ name: 'proxy' }]"),
  'an image of the catalogue that is spelt wrongly, in an init step': task(
    "init: [{ name: 'check', image: images.runer }]",
  ),
  'dependencies that are no tasks': task('dependsOn: [images]'),
  'a dependency that is no list': task('dependsOn: images'),
  'a reference in a plain string': task('args: [`--date=${run.date}`]'),
  'a run reference that is spelt wrongly': task('args: [text`--date=${run.dat}`]'),
  // references and results
  'a result that is not declared': pipeline(
    "const a = new Task(this, 'extract', { image: images.runner, results: { rows: 'integer' } }); new Task(this, 'load', { image: images.runner, dependsOn: [a], env: { ROWS: a.result('row') } });",
  ),
  'a result of a task that does not come before': pipeline(
    "const a = new Task(this, 'extract', { image: images.runner, results: { rows: 'integer' } }); new Task(this, 'load', { image: images.runner, env: { ROWS: a.result('rows') } });",
  ),
  'a result that there may not be': pipeline(
    "const a = new Task(this, 'extract', { image: images.runner, results: { rows: 'integer' } }); new Task(this, 'load', { image: images.runner, dependsOn: [a], triggerRule: 'all-done', env: { ROWS: a.result('rows') } });",
  ),
  'a result of an unknown type': task("results: { rows: 'int' }"),
  'results that fold onto one variable': task("results: { 'row-count': 'integer', row_count: 'integer' }"),
  'more containers than results leave room for': task(
    `results: { ${Array.from({ length: 30 }, (_, i) => `r${i}: 'string'`).join(', ')} }, init: [${Array.from({ length: 8 }, (_, i) => `{ name: 's${i}', image: images.runner }`).join(', ')}]`,
  ),
  'an undefined parameter': pipeline(
    "new Task(this, 'extract', { image: images.runner, args: [this.parameter('tabel')] });",
    "{ parameters: { table: { type: 'string', default: 'orders' } } }",
  ),
  'a reserved env name': task("env: { RUN_DATE: 'today' }"),
  'an env value that refers to a later one': task("env: { A: text`${envValue('B')}/x`, B: 'y' }"),
  'an argument that refers to a missing variable': task(
    "args: [envValue('LOG_LEVL')], env: { LOG_LEVEL: 'INFO' }",
  ),
  'a secret in an argument': pipeline(
    "const db = new SecretRef(this, 'db', { keys: ['PASSWORD'] }); new Task(this, 'extract', { image: images.runner, args: [db.value('PASSWORD')] });",
  ),
  'an unknown secret key': pipeline(
    "const db = new SecretRef(this, 'db', { keys: ['USER', 'PASSWORD'] }); new Task(this, 'extract', { image: images.runner, env: { DB_PASS: db.value('PASSWRD') } });",
  ),
  'a secret without keys': pipeline(
    "new SecretRef(this, 'db', { keys: [] }); new Task(this, 'extract', { image: images.runner });",
  ),
  'an unknown config key': pipeline(
    "const app = new Config(this, 'app', { data: { HOST: 'x' } }); new Task(this, 'extract', { image: images.runner, env: { H: app.value('HOTS') } });",
  ),
  'a config key that Kubernetes refuses': pipeline(
    "new Config(this, 'app', { data: { 'my key': 'x' } }); new Task(this, 'extract', { image: images.runner });",
  ),
  'a config for an unknown environment': pipeline(
    "new Config(this, 'app', { data: { HOST: 'x' }, perEnvironment: { prod: { HOST: 'y' } } }); new Task(this, 'extract', { image: images.runner });",
  ),
  'a config over 1 MiB': pipeline(
    "new Config(this, 'app', { data: { BIG: 'x'.repeat(1048577) } }); new Task(this, 'extract', { image: images.runner });",
  ),
  'a volume size in the spelling of Docker': pipeline(
    "new Volume(this, 'data', { size: '10g' }); new Task(this, 'extract', { image: images.runner });",
  ),
  'a volume name with an underscore': pipeline(
    "new Volume(this, 'shared_data'); new Task(this, 'extract', { image: images.runner });",
  ),
  'a storage class that the environment does not have': pipeline(
    "const v = new Volume(this, 'data', { storageClass: 'fast' }); new Task(this, 'extract', { image: images.runner, mounts: [v.at('/data')] });",
  ),
  // secrets in literals
  'a password in an env literal': task("env: { DB_PASSWORD: 'hunter2' }"),
  'a password in an address': task("env: { DB_URL: 'postgresql://etl:hunter2@db/warehouse' }"),
  'a private key in an argument': task("args: ['-----BEGIN RSA PRIVATE KEY-----']"),
  'a token in a config': pipeline(
    "new Config(this, 'app', { data: { API_TOKEN: 'abc123' } }); new Task(this, 'extract', { image: images.runner });",
  ),
  // environments
  'a setting for an unknown environment': task('environments: { prod: { resources: {} } }'),
  'an environment of an unknown target': environments(
    "new Environment(project, 'local', { target: 'docker', registry: 'registry.localhost' });",
  ),
  'an environment without a registry': environments(
    "new Environment(project, 'local', { target: 'compose' });",
  ),
  'a setting of the other target': environments(
    "new Environment(project, 'local', { target: 'compose', registry: 'r', namespace: 'x' });",
  ),
  'an override for an unknown task': environments(
    "new Environment(project, 'local', { target: 'compose', registry: 'r', overrides: { 'orders/extrct': {} } });",
  ),
  'a quota of what no task says': environments(
    "new Environment(project, 'staging', { target: 'kubernetes', registry: 'registry.mycompany.com', quota: { pods: '20', 'requests.cpu': '8', 'limits.memory': '64Gi' } });",
  ),
  'a reserved environment name': environments(
    "new Environment(project, 'argocd', { target: 'compose', registry: 'r' });",
  ),
  'two environments of one name': environments(
    "new Environment(project, 'local', { target: 'compose', registry: 'r' });\nnew Environment(project, 'local', { target: 'compose', registry: 'r' });",
  ),
  'two stand-ins for one host': environments(
    "const image = { repository: 'postgres', tag: '15' };\nnew Environment(project, 'local', { target: 'compose', registry: 'r', services: { a: { image, hosts: ['db'], ready: ['true'] }, b: { image, hosts: ['db'], ready: ['true'] } } });",
  ),
  'a seed that cannot be read': environments(
    "const image = { repository: 'postgres', tag: '15' };\nnew Environment(project, 'local', { target: 'compose', registry: 'r', services: { a: { image, hosts: ['db'], ready: ['true'], seed: { '/seed.sql': 'seed.sql' } } } });",
  ),
  'no environment': environments(''),
  'a missing tag outside local': {
    ...task(''),
    'pipelines/images.ts':
      "import { imageCatalogue } from 'fairlead';\nexport const images = imageCatalogue({ runner: { repository: 'etl/runner' } });\n",
  },
  'latest outside local': {
    ...task(''),
    'pipelines/images.ts':
      "import { imageCatalogue } from 'fairlead';\nexport const images = imageCatalogue({ runner: { repository: 'etl/runner', tag: 'latest' } });\n",
  },
  'an image with a tag in its repository': {
    ...task(''),
    'pipelines/images.ts':
      "import { imageCatalogue } from 'fairlead';\nexport const images = imageCatalogue({ runner: { repository: 'etl/runner:1.0.0' } });\n",
  },
  // pipelines
  'a cron expression of six fields': settings("{ schedule: { cron: '0 0 2 * * *' } }"),
  'a cron field out of range': settings("{ schedule: { cron: '99 2 * * *' } }"),
  'a time zone inside the cron expression': settings("{ schedule: { cron: 'TZ=Europe/Berlin 0 2 * * *' } }"),
  'an unknown time zone': settings("{ schedule: { cron: '0 2 * * *', timeZone: 'Europe/Berln' } }"),
  'catch-up without a beginning': settings("{ schedule: { cron: '0 2 * * *', catchUp: true } }"),
  'a trigger without its schedule': settings("{ trigger: 'schedule' }"),
  'a trigger beside a schedule': settings("{ trigger: 'on-deploy', schedule: { cron: '0 2 * * *' } }"),
  'a default of the wrong type': settings("{ parameters: { limit: { type: 'integer', default: 'ten' } } }"),
  'a default that is not among the choices': settings(
    "{ parameters: { table: { type: 'string', default: 'ordrs', choices: ['orders', 'customers'] } } }",
  ),
  'a scheduled pipeline with a parameter that nobody gives': settings(
    "{ schedule: { cron: '0 2 * * *' }, parameters: { table: { type: 'string' } } }",
  ),
  'parameters that fold onto one variable': settings(
    "{ parameters: { 'a-b': { type: 'string', default: '' }, a_b: { type: 'string', default: '' } } }",
  ),
  'an unknown setting of a pipeline': settings("{ shedule: { cron: '0 2 * * *' } }"),
  'an unknown service': settings("{ services: ['source-db'] }"),
  'a pipeline without tasks': pipeline(''),
  'a reserved pipeline name': file(
    'airflow.ts',
    "import { Pipeline } from 'fairlead';\nexport class Airflow extends Pipeline {}\n",
  ),
  // files
  'a syntax error': file(
    'broken.ts',
    "import { Pipeline } from 'fairlead';\nexport class Broken extends Pipeline {\n  oops( {\n}\n",
  ),
  'a file that throws': file(
    'throws.ts',
    "import { Pipeline } from 'fairlead';\nexport class Throws extends Pipeline {\n  constructor(scope, id) {\n    super(scope, id);\n    undefined.name;\n  }\n}\n",
  ),
  'an import that does not resolve': file(
    'missing.ts',
    "import { Pipeline } from 'fairlead';\nimport { helper } from './helpers';\nexport class Missing extends Pipeline { x = helper; }\n",
  ),
  'a package that is not installed': file(
    'missing.ts',
    "import _ from 'lodash-of-nobody';\nexport const x = _;\n",
  ),
  'two pipelines of one name': file(
    'again.ts',
    "import { Pipeline, Task } from 'fairlead';\nimport { images } from './images';\nexport class Orders extends Pipeline {\n  constructor(scope, id) {\n    super(scope, id);\n    new Task(this, 'x', { image: images.runner });\n  }\n}\n",
  ),
  'a task outside a pipeline': file(
    'loose.ts',
    "import { project, Task } from 'fairlead';\nimport { images } from './images';\nnew Task(project, 'loose', { image: images.runner });\n",
  ),
  'a pipeline in another pipeline’s secret': {
    ...file(
      'other.ts',
      "import { Pipeline, SecretRef, Task } from 'fairlead';\nimport { images } from './images';\nexport let db;\nexport class Other extends Pipeline {\n  constructor(scope, id) {\n    super(scope, id);\n    db = new SecretRef(this, 'db', { keys: ['USER'] });\n    new Task(this, 'x', { image: images.runner });\n  }\n}\n",
    ),
    'pipelines/user.ts':
      "import { Pipeline, Task } from 'fairlead';\nimport { images } from './images';\nimport { db } from './other';\nexport class User extends Pipeline {\n  constructor(scope, id) {\n    super(scope, id);\n    new Task(this, 'x', { image: images.runner, env: { U: db.value('USER') } });\n  }\n}\n",
  },
  'several mistakes at once': task("gpus: 1, timeout: '90', env: { DB_PASSWORD: 'hunter2' }"),
};
