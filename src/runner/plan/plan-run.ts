import type { Problem } from '../../support/problem';
import { ProblemsError } from '../../support/problems-error';
import { logicalDate } from '../dates/logical-date';
import { zonedIso } from '../dates/zoned-iso';
import { resolveParameters } from '../parameters/resolve-parameters';
import type { RunView } from '../record/run-view';
import { makeRunPlan } from './make-run-plan';
import type { RunnablePipeline, RunPlan } from './run-plan';
import type { RunRequest } from './run-request';
import { type EarlierRunQuery, earlierRun } from './select/earlier-run';
import { type SelectedTasks, selectTasks } from './select/select-tasks';
import type { Selection } from './select/selection';
import { selectionProblems } from './select/selection-problems';
import { takenFrom } from './select/taken-from';
import { withinRun } from './select/within-run';

const EVERYTHING: Selection = { only: [], from: [], to: [], noDeps: false };

/**
 * Decides everything about a run that can be decided before it.
 * Where the selection needs what tasks before it have done, the latest run that has it gives that, and the date and
 * parameters that are not asked for.
 * @throws ProblemsError with every mistake of the request
 */
export function planRun(
  pipeline: RunnablePipeline,
  request: RunRequest,
  now: number,
  /** Runs of the pipeline in its environment, the latest first. */
  history: Iterable<RunView> = [],
): RunPlan {
  const { plan } = pipeline;
  const { select = EVERYTHING } = request;
  const wrong = selectionProblems(plan, select);
  const selected = wrong.length === 0 ? selectTasks(plan, select) : undefined;
  const given = logicalDate(request.date, plan.schedule, now);
  const query = selected && given instanceof Date && queryOf(pipeline, request, selected, given);
  const earlier = query && query.before.size > 0 ? earlierRun(history, query) : undefined;
  const wanted = { ...earlier?.parameters, ...request.parameters };
  const { values: parameters, problems: mistakes } = resolveParameters(plan.parameters, wanted);
  const problems = [...wrong, ...mistakes, ...(given instanceof Date ? [] : [given])];
  if (query && query.before.size > 0 && !earlier) problems.push(nothingEarlier(pipeline, query, request));
  if (!selected || !(given instanceof Date) || problems.length > 0) throw new ProblemsError(problems);
  const names = new Set([...selected.run, ...selected.before]);
  return makeRunPlan(pipeline, request, {
    logicalDate: earlier ? new Date(earlier.logicalDate) : given,
    parameters,
    tasks: plan.tasks.filter(({ name }) => names.has(name)).map((task) => withinRun(task, names)),
    taken: earlier ? takenFrom(earlier, selected.before) : new Map(),
    leftOut: selected.leftOut,
  });
}

function queryOf(
  { plan }: RunnablePipeline,
  { date, parameters = {} }: RunRequest,
  { run, before }: SelectedTasks,
  given: Date,
): EarlierRunQuery {
  const zone = plan.schedule?.timeZone ?? 'UTC';
  return {
    before,
    tasks: plan.tasks.filter(({ name }) => run.has(name)),
    parameters,
    ...(date !== undefined && { logicalDate: zonedIso(given, zone) }),
  };
}

function nothingEarlier(
  { plan: { pipeline, environment } }: RunnablePipeline,
  { before, logicalDate: date }: EarlierRunQuery,
  { select, parameters = {} }: RunRequest,
): Problem {
  const asked = [...(select?.only ?? []), ...(select?.from ?? [])].map((name) => `\`${name}\``).join(', ');
  const needed = [...before].map((name) => `\`${name}\``).join(', ');
  const given = Object.entries(parameters).map(([name, value]) => `\`${name}=${value}\``);
  const which = [...(date ? [date] : []), ...given].join(' and ');
  return {
    message: `${asked} needs what ${needed} did, and no run of \`${pipeline}\` in \`${environment}\`${which && ` for ${which}`} has got so far`,
    help: `run ${needed} first (\`--to\`), or give \`--no-deps\` to go without`,
  };
}
