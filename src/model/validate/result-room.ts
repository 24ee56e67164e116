import type { Problem } from '../../support/problem';
import { resultLimit } from '../result-limit';
import type { ProjectSpec } from '../spec/project-spec';
import { eachTask } from './each-task';

/** Room that a small JSON object needs at least: a name and a value for each result, in bytes. */
const BYTES_PER_RESULT = 64;

/** The containers of a pod share the room for results; too many leave none. */
export function resultRoom(project: ProjectSpec): Problem[] {
  return eachTask(project, (task, _, report) => {
    const results = Object.keys(task.results).length;
    const containers = 1 + task.init.length + task.sidecars.length;
    const limit = resultLimit(containers);
    if (results * BYTES_PER_RESULT <= limit) return;
    report(
      `\`results\` has ${results} values, but the ${containers} containers of the task leave ${limit} bytes for them`,
      'hand on a path or URI instead, or use fewer containers',
    );
  });
}
