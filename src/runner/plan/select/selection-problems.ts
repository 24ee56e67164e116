import type { Plan } from '../../../assembly/plan';
import type { Problem } from '../../../support/problem';
import { unknownNameHelp } from '../../../support/unknown-name';
import type { Selection } from './selection';

/** What is wrong with a selection, all mistakes at once. */
export function selectionProblems(plan: Plan, { only, from, to, noDeps }: Selection): Problem[] {
  const names = plan.tasks.map(({ name }) => name);
  const problems = Object.entries({ only, from, to }).flatMap(([option, given]) =>
    given
      .filter((name) => !names.includes(name))
      .map((name) => ({
        message: `\`--${option} ${name}\`: the pipeline \`${plan.pipeline}\` has no task \`${name}\``,
        help: unknownNameHelp(name, names),
      })),
  );
  if (only.length > 0 && (from.length > 0 || to.length > 0)) {
    problems.push({
      message: '`--only` names all tasks of the run, so `--from` and `--to` say nothing beside it',
      help: 'leave one of them out',
    });
  }
  if (noDeps && only.length === 0 && from.length === 0) {
    problems.push({
      message: '`--no-deps` says nothing here: no task is left out before another',
      help: 'give it with `--only` or `--from`',
    });
  }
  return problems;
}
