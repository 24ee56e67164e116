import type { PipelineSpec } from '../../src/model/spec/pipeline-spec';
import type { ProjectSpec } from '../../src/model/spec/project-spec';
import type { OrchestrationSpec } from '../../src/model/spec/task-spec';
import { specs } from '../support/specs';
import { subject } from './subject';

/** A setting that is no task field, as a change of the project. */
type Change = (pipeline: PipelineSpec) => {
  pipeline?: PipelineSpec;
  shared?: Partial<ProjectSpec['shared']>;
};

const withTask =
  (orchestration: Partial<OrchestrationSpec>): Change =>
  (pipeline) => ({
    pipeline: {
      ...pipeline,
      tasks: pipeline.tasks.map((task) => ({
        ...task,
        orchestration: { ...task.orchestration, ...orchestration },
      })),
    },
  });
const withPipeline =
  (over: Partial<PipelineSpec>): Change =>
  (pipeline) => ({ pipeline: { ...pipeline, ...over } });
const withVolume = (over: object): Change =>
  withResources('volumes', 'own', { name: 'own', size: '1Gi', accessMode: 'ReadWriteOnce', ...over });

function withResources(kind: 'volumes' | 'secrets' | 'configs', name: string, spec: object): Change {
  return (pipeline) => ({
    pipeline: {
      ...pipeline,
      resources: { ...pipeline.resources, [kind]: { ...pipeline.resources[kind], [name]: spec } },
    },
  });
}

const config = subject.resources.configs.app;
const { schedule } = subject;

/** Every setting of pipelines, tasks and resources that is no task field: with it, the files of a target differ, or it declares why not. */
export const settingChanges: Readonly<Record<string, Change>> = {
  'pipeline.description': withPipeline({ description: 'What it does.' }),
  'pipeline.owner': withPipeline({ owner: 'data-engineering' }),
  'pipeline.trigger': withPipeline({ trigger: 'on-deploy', schedule: undefined }),
  'pipeline.schedule.cron': withPipeline({ schedule: schedule && { ...schedule, cron: '5 5 * * *' } }),
  'pipeline.schedule.timeZone': withPipeline({
    schedule: schedule && { ...schedule, timeZone: 'Asia/Tokyo' },
  }),
  'pipeline.schedule.startDate': withPipeline({
    schedule: schedule && { ...schedule, startDate: '2027-01-01' },
  }),
  'pipeline.schedule.catchUp': withPipeline({ schedule: schedule && { ...schedule, catchUp: false } }),
  'pipeline.schedule.concurrencyPolicy': withPipeline({
    schedule: schedule && { ...schedule, concurrencyPolicy: 'Allow' },
  }),
  'pipeline.parallelism': withPipeline({ parallelism: 7 }),
  'pipeline.timeout': withPipeline({ timeout: 99 }),
  'pipeline.parameters': withPipeline({
    parameters: { table: { type: 'string', variable: 'PARAM_TABLE', choices: ['a', 'b'] } },
  }),
  'pipeline.defaults': withPipeline({ defaults: { workingDir: '/elsewhere' } }),
  'task.triggerRule': withTask({ triggerRule: 'one-failed' }),
  'task.retries': withTask({ retries: { limit: 9, delay: 9, backoff: 'constant', maxDelay: 9 } }),
  'task.timeout': withTask({ timeout: 77 }),
  'task.startupTimeout': withTask({ startupTimeout: 77 }),
  'task.fatalExitCodes': withTask({ fatalExitCodes: [77] }),
  'task.skipExitCodes': withTask({ skipExitCodes: [77] }),
  'task.dependsOn': (pipeline) => ({
    pipeline: { ...pipeline, tasks: pipeline.tasks.map((task) => ({ ...task, dependsOn: [] })) },
  }),
  'task.results': (pipeline) => ({
    pipeline: {
      ...pipeline,
      tasks: pipeline.tasks.map((task) => ({ ...task, results: { more: 'string' } })),
    },
  }),
  'task.description': (pipeline) => ({
    pipeline: { ...pipeline, tasks: pipeline.tasks.map((task) => ({ ...task, description: 'Does it.' })) },
  }),
  'config.data': withResources('configs', 'app', { ...config, data: { HOST: 'x', 'app.ini': 'changed' } }),
  'config.perEnvironment': withResources('configs', 'app', {
    ...config,
    perEnvironment: { local: { HOST: 'other' }, staging: { HOST: 'other' } },
  }),
  'config.existing': withResources('configs', 'app', { ...config, existing: 'there-already' }),
  'secret.existing': withResources('secrets', 'database', {
    ...subject.resources.secrets.database,
    existing: 'there-already',
  }),
  'volume.size': withVolume({ size: '9Gi' }),
  'volume.accessMode': withVolume({ accessMode: 'ReadWriteMany' }),
  'volume.storageClass': withVolume({ storageClass: 'shared' }),
  'volume.existing': withVolume({ existing: 'there-already' }),
};

/** The project with the subject and a task that mounts its volume. */
export function withVolumeTask(pipeline: PipelineSpec): PipelineSpec {
  const keep = specs.task('keep', { mounts: [{ mount: 'volume', resource: 'own', path: '/own' }] });
  return { ...pipeline, tasks: [...pipeline.tasks, keep] };
}
