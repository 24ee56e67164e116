import type { Problem } from '../../support/problem';
import { unknownNameHelp } from '../../support/unknown-name';
import type { ProjectSpec } from '../spec/project-spec';
import { eachTask } from './each-task';

/** A task must not wait for one that does not exist, nor for a failure that nobody can have. */
export function dependencies(project: ProjectSpec): Problem[] {
  const empty = project.pipelines
    .filter(({ tasks }) => tasks.length === 0)
    .map(({ name, location }) => ({
      message: 'the pipeline has no tasks',
      subject: name,
      ...(location && { at: location }),
      help: "add one in its constructor: `new Task(this, 'extract', { image: … })`",
    }));
  const unknown = eachTask(project, (task, pipeline, report) => {
    for (const name of task.dependsOn) {
      if (!pipeline.tasks.some((other) => other.name === name)) {
        const others = pipeline.tasks.map((other) => other.name).filter((other) => other !== task.name);
        report(
          `\`dependsOn\` names \`${name}\`, which is no task of this pipeline`,
          unknownNameHelp(name, others),
        );
      }
    }
    const { triggerRule } = task.orchestration;
    if (triggerRule !== 'all-succeeded' && task.dependsOn.length === 0) {
      report(`\`triggerRule\` is \`${triggerRule}\`, but the task depends on nothing`, 'add `dependsOn`');
    }
  });
  return [...empty, ...unknown];
}
