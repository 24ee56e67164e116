import { Environment } from '../../src/model/environment';
import type { EnvironmentProps } from '../../src/model/environment-props';
import { Pipeline } from '../../src/model/pipeline';
import type { PipelineProps } from '../../src/model/pipeline-props';
import { Project } from '../../src/model/project';
import { resolveTask } from '../../src/model/resolve-task';
import { Task } from '../../src/model/task';
import type { TaskProps } from '../../src/model/task-props';
import { toProjectSpec } from '../../src/model/to-project-spec';

const image = { repository: 'etl/runner', tag: '1' };

function resolve(layers: {
  environment?: Partial<EnvironmentProps>;
  pipeline?: PipelineProps;
  task?: Partial<TaskProps>;
}) {
  const project = new Project('/somewhere', 'shop');
  new Environment(project, 'local', {
    target: 'compose',
    registry: 'registry.localhost',
    ...layers.environment,
  });
  const pipeline = new Pipeline(project, 'orders', layers.pipeline);
  new Task(pipeline, 'extract', { image, ...layers.task });
  const spec = toProjectSpec(project);
  const [environment] = spec.environments;
  const task = spec.pipelines[0]?.tasks[0];
  if (!environment || !task || !spec.pipelines[0]) throw new Error('nothing to resolve');
  expect(project.problems).toEqual([]);
  return resolveTask(task, spec.pipelines[0], environment);
}

describe('resolveTask', () => {
  it('is secure where nobody says anything', () => {
    expect(resolve({}).main.fields).toEqual({
      image,
      user: { uid: 10001, gid: 10001 },
      capabilities: { drop: ['ALL'] },
      allowPrivilegeEscalation: false,
      readOnlyRoot: true,
      seccomp: 'RuntimeDefault',
      tmp: {},
      pullPolicy: 'IfNotPresent',
      gracePeriod: '30s',
    });
  });

  it('lets the later layer win: library, environment, pipeline, task, override, the task’s own environments', () => {
    const layers = [
      { environment: { defaults: { workingDir: '/environment' } } },
      { pipeline: { defaults: { workingDir: '/pipeline' } } },
      { task: { workingDir: '/task' } },
      {
        environment: {
          defaults: { workingDir: '/environment' },
          overrides: { 'orders/extract': { workingDir: '/override' } },
        },
      },
      { task: { workingDir: '/task', environments: { local: { workingDir: '/own' } } } },
    ];
    const seen = layers.map((_, i) => {
      const laid = Object.assign({}, ...layers.slice(0, i + 1)) as Parameters<typeof resolve>[0];
      return resolve(laid).main.fields.workingDir;
    });
    expect(seen).toEqual(['/environment', '/pipeline', '/task', '/override', '/own']);
  });

  it('lays objects on each other key by key and replaces lists', () => {
    const { fields } = resolve({
      environment: {
        defaults: { env: { LOG_LEVEL: 'DEBUG', HOST: 'a' }, capabilities: { add: ['SYS_PTRACE'] } },
      },
      task: { env: { HOST: 'b' }, capabilities: { add: ['NET_BIND_SERVICE'] } },
    }).main;
    expect(fields.env).toEqual({ LOG_LEVEL: 'DEBUG', HOST: 'b' });
    expect(fields.capabilities).toEqual({ drop: ['ALL'], add: ['NET_BIND_SERVICE'] });
  });

  it('takes an image as a whole: what pins or builds one says nothing about another', () => {
    const { fields } = resolve({
      pipeline: { defaults: { image: { ...image, registry: 'r', build: 'docker/runner' } } },
      task: { image: { repository: 'other', tag: '2' } },
    }).main;
    expect(fields.image).toEqual({ repository: 'other', tag: '2' });
  });

  it('starts sidecars that ask for it before the init steps, and gives helpers the user of the task', () => {
    const { containers } = resolve({
      task: {
        user: { uid: 1000, gid: 1000 },
        init: [{ name: 'check', image }],
        sidecars: [
          { name: 'monitor', image, user: { uid: 2000, gid: 2000 } },
          { name: 'tickets', image, beforeInit: true },
        ],
      },
    });
    expect(containers.map(({ name, role, fields }) => [name, role, fields.user])).toEqual([
      ['tickets', 'sidecar', { uid: 1000, gid: 1000 }],
      ['check', 'init', { uid: 1000, gid: 1000 }],
      ['monitor', 'sidecar', { uid: 2000, gid: 2000 }],
      ['extract', 'main', { uid: 1000, gid: 1000 }],
    ]);
  });

  it('takes orchestration settings of the environment’s own layer', () => {
    const { orchestration } = resolve({
      task: { timeout: '1h', retries: { limit: 3 }, environments: { local: { retries: { limit: 0 } } } },
    });
    expect([orchestration.timeout, orchestration.retries.limit]).toEqual([3600, 0]);
  });
});
