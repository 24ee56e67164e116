import type { Problem } from '../../support/problem';
import type { ProjectSpec } from '../spec/project-spec';
import { eachTask } from './each-task';

/** An exit code means one thing. */
export function exitCodes(project: ProjectSpec): Problem[] {
  return eachTask(project, ({ orchestration: { fatalExitCodes, skipExitCodes } }, _, report) => {
    for (const code of fatalExitCodes.filter((c) => skipExitCodes.includes(c))) {
      report(`exit code ${code} is in \`fatalExitCodes\` and in \`skipExitCodes\``, 'keep it in one of them');
    }
  });
}
