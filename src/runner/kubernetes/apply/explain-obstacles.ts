import type { Problem } from '../../../support/problem';
import { NotReadyError } from '../../not-ready-error';
import type { EnvironmentRole } from '../access/environment-role';
import { explainDenial } from '../access/explain-denial';
import { objectKey } from './object-key';
import type { Obstacle } from './planned-object';

/** All that stands in the way of applying, as one error. */
export function explainObstacles(
  obstacles: readonly Obstacle[],
  roles: readonly EnvironmentRole[],
): NotReadyError {
  const problems = obstacles.flatMap((obstacle): Problem[] => {
    const object = objectKey(obstacle.manifest);
    if ('problem' in obstacle) return [obstacle.problem];
    if ('denial' in obstacle) {
      const { message, help } = explainDenial(obstacle.denial, roles);
      return [{ message: `the ${object} cannot be applied: ${message}`, ...(help && { help }) }];
    }
    return obstacle.conflicts.map(({ field, manager }) => ({
      message: `\`${manager}\` has set \`${field}\` of the ${object} to another value`,
      help: `let \`${manager}\` have its way and say the same in \`pipelines/\`, or take the field over with \`fairlead apply --force-conflicts\``,
    }));
  });
  return new NotReadyError(problems, obstacles.some((obstacle) => 'denial' in obstacle) ? 3 : 1);
}
