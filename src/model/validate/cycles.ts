import type { Problem } from '../../support/problem';
import type { PipelineSpec } from '../spec/pipeline-spec';
import type { ProjectSpec } from '../spec/project-spec';
import type { TaskSpec } from '../spec/task-spec';

/** A task must not wait for itself, however long the way round. One cycle per pipeline is told, as a path. */
export function cycles({ pipelines }: ProjectSpec): Problem[] {
  return pipelines.flatMap((pipeline) => {
    const path = findCycle(pipeline);
    if (!path) return [];
    const [first] = path;
    const names = [...path, first].map((task) => task?.name).join(' -> ');
    return [
      {
        message: `the tasks wait for each other: ${names}`,
        subject: pipeline.name,
        ...(first?.location && { at: first.location }),
        help: 'remove one of these dependencies',
      },
    ];
  });
}

/** The tasks of a cycle in running order, starting at the one that is declared first. */
function findCycle({ tasks }: PipelineSpec): TaskSpec[] | undefined {
  const byName = new Map(tasks.map((task) => [task.name, task]));
  const finished = new Set<TaskSpec>();
  for (const start of tasks) {
    const path: TaskSpec[] = [];
    const onPath = new Set<TaskSpec>();
    const stack: { task: TaskSpec; next: number }[] = [{ task: start, next: 0 }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as { task: TaskSpec; next: number };
      if (top.next === 0) {
        if (finished.has(top.task)) {
          stack.pop();
          continue;
        }
        path.push(top.task);
        onPath.add(top.task);
      }
      const name = top.task.dependsOn[top.next];
      top.next += 1;
      if (name === undefined) {
        finished.add(top.task);
        onPath.delete(top.task);
        path.pop();
        stack.pop();
        continue;
      }
      const dependency = byName.get(name);
      if (!dependency) continue;
      if (onPath.has(dependency)) return path.slice(path.indexOf(dependency)).reverse();
      if (!finished.has(dependency)) stack.push({ task: dependency, next: 0 });
    }
  }
  return undefined;
}
