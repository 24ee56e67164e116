// The same tasks described by constructs, validated and synthesized: node from-constructs.js <shape> <count> <folder>
const { Project } = require('../../../lib/model/project');
const { Pipeline } = require('../../../lib/model/pipeline');
const { Task } = require('../../../lib/model/task');
const { Config } = require('../../../lib/model/config');
const { SecretRef } = require('../../../lib/model/secret-ref');
const { Volume } = require('../../../lib/model/volume');
const { Environment } = require('../../../lib/model/environment');
const { run } = require('../../../lib/model/run');
const { toProjectSpec } = require('../../../lib/model/to-project-spec');
const { validate } = require('../../../lib/model/validate/validate');
const { pipelines } = require('./shapes');
const { writeFolders } = require('./write-folders');

const [shape, count, folder] = process.argv.slice(2);
const project = new Project(__dirname, 'shop');
new Environment(project, 'production', {
  target: 'kubernetes',
  registry: 'registry.example.com',
  namespace: 'shop',
});
for (const { name, tasks } of pipelines(shape, Number(count))) {
  const pipeline = new Pipeline(project, name);
  const config = new Config(pipeline, 'app', {
    data: { SOURCE_DB_HOST: 'db.example.com', SOURCE_DB_PORT: '5432' },
  });
  const secret = new SecretRef(pipeline, 'db', { keys: ['SOURCE_DB_USER', 'SOURCE_DB_PASSWORD'] });
  const shared = new Volume(pipeline, 'shared', { size: '10Gi' });
  const image = { repository: 'datakit', tag: '1.4.2' };
  for (const task of tasks) {
    new Task(pipeline, task.name, {
      image,
      command: ['python', '-m', 'datakit.extract'],
      args: ['--table', task.name, '--date', run.date],
      env: {
        LOG_LEVEL: 'INFO',
        DB_HOST: config.value('SOURCE_DB_HOST'),
        DB_PORT: config.value('SOURCE_DB_PORT'),
        DB_USER: secret.value('SOURCE_DB_USER'),
      },
      mounts: [shared.at('/shared'), secret.at('/run/secrets/db')],
      resources: {
        cpu: { request: '500m', limit: '1' },
        memory: { request: '1Gi', limit: '2Gi' },
        ephemeralStorage: { request: '1Gi', limit: '5Gi' },
      },
      nodeSelector: { 'example.com/pool': 'batch' },
      tolerations: [{ key: 'example.com/batch', operator: 'Exists', effect: 'NoSchedule' }],
      labels: { 'example.com/team': 'data-engineering' },
      priorityClass: 'batch',
      retries: { limit: 3, delay: '5m' },
      timeout: '1h',
      fatalExitCodes: [64],
      init: [
        {
          name: 'verify',
          image,
          command: ['python', '-m', 'datakit.verify'],
          env: { DB_HOST: config.value('SOURCE_DB_HOST') },
        },
      ],
      dependsOn: task.after,
    });
  }
}
const spec = toProjectSpec(project);
const problems = [...project.problems, ...validate(spec)];
if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
writeFolders(spec, folder);
