import type { Problem } from '../../support/problem';
import type { ProjectSpec } from '../spec/project-spec';
import { eachTask } from './each-task';

const TAKEN = new Set(['base', 'prepare', 'preflight']);

/** The containers of a task share one pod: each has a name of its own. */
export function containerNames(project: ProjectSpec): Problem[] {
  return eachTask(project, (task, _, report) => {
    const seen = new Set([task.name]);
    for (const { name } of [...task.init, ...task.sidecars]) {
      if (seen.has(name)) report(`two containers of the task are called \`${name}\``, 'rename one of them');
      if (TAKEN.has(name)) report(`container name \`${name}\` is taken by fairlead`, 'choose another one');
      seen.add(name);
    }
  });
}
