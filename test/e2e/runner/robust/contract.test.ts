import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../../../src/runner/clock';
import { readComposePipeline } from '../../../../src/runner/dist/read-compose-pipeline';
import { DockerExecutor } from '../../../../src/runner/docker/docker-executor';
import { homePath } from '../../../../src/runner/record/home-path';
import { logReaders } from '../../../../src/runner/record/log-readers';
import { makeHome } from '../../../../src/runner/record/make-home';
import { runFiles } from '../../../../src/runner/record/run-files';
import { type ContractTask, executorContract } from '../../../runner/executor-contract';
import { writeLog } from '../../../support/write-log';
import { pipelineProject, type ScriptTask } from '../pipeline-project';
import { ownObjects } from './engine-objects';

const RUN = '20260131-020000-0000';
const RESULTS = [{ type: 'volume', target: '/airflow/xcom' }];

executorContract({
  async run(task) {
    const { secretValues = {} } = task;
    const project = await pipelineProject([scriptTask(task)], {
      variables: Object.fromEntries((task.variables ?? []).map((name) => [name, ''])),
    });
    const home = homePath(project.root);
    makeHome(home);
    const pipeline = readComposePipeline(join(project.root, 'dist'), 'local', 'chain');
    const [planned] = pipeline.plan.tasks;
    if (!planned) throw new Error('the plan has no task');
    const values = Object.values(secretValues).map((value) => Buffer.from(value));
    const secrets = { variables: variablesOf(secretValues), used: [], values };
    const files = (name: string, attempt: number) => runFiles(home, RUN).log(name, attempt);
    return {
      task: planned,
      executor: (emit, earlier) => {
        if (earlier) writeLog(files('task', 1), earlier.events);
        return new DockerExecutor({
          ...{ run: RUN, home, pipeline, secrets, clock: systemClock, emit },
          engine: { env: process.env },
          keep: () => {},
          logged: (name, attempt) => logReaders(files(name, attempt)),
          ...(earlier && { begun: earlier.begun }),
        });
      },
      left: () => ownObjects(project).filter((object) => object.includes(RUN)),
      remove: () => {
        project.remove();
        rmSync(project.root, { recursive: true, force: true });
      },
    };
  },
});

/** The variable that carries a secret into Compose. */
const carrier = (name: string) => `SECRET_${name}`;

function variablesOf(secretValues: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(secretValues).map(([name, value]) => [carrier(name), value]));
}

/** As Compose reads it: `$$` is a `$`. */
function scriptTask({ script, secretValues = {}, before = [], ...task }: ContractTask): ScriptTask {
  const escaped = (text: string) => text.replaceAll('$', '$$$$');
  const secrets = Object.keys(secretValues).map((name) => ({
    secret: 'db',
    key: name,
    variable: carrier(name),
  }));
  const environment = Object.fromEntries([
    ...(task.variables ?? []).map((name) => [name, `\${${name}-}`]),
    ...Object.keys(secretValues).map((name) => [name, `\${${carrier(name)}-}`]),
  ]);
  return {
    ...task,
    name: 'task',
    script: escaped(script),
    secrets,
    service: { init: false, environment, ...(task.results && { volumes: RESULTS }) },
    before: before.map(({ script, ready, ...container }) => ({
      ...container,
      script: escaped(script),
      ...(ready !== undefined && {
        healthcheck: {
          test: ['CMD-SHELL', escaped(ready)],
          interval: '200ms',
          retries: 3,
          start_period: '5s',
        },
      }),
    })),
  };
}
