import { RUN_VARIABLES } from '../../support/run-variables';
import { upstreamResults } from '../shell/upstream-results';
import type { Difference } from './difference';
import type { TaskFacts } from './task-facts';

const OWN: ReadonlySet<string> = new Set([RUN_VARIABLES.id.variable, RUN_VARIABLES.attempt.variable]);
const DATES = new Set(Object.values(RUN_VARIABLES).map(({ variable }) => variable as string));

/** What differs in what a task was given: the date, parameters, results of others, secret values. Only what it refers to. */
export function inputDifferences(before: TaskFacts, after: TaskFacts): Difference[] {
  return [
    ...variableDifferences(before, after),
    ...resultDifferences(before, after),
    ...secretDifferences(before, after),
  ];
}

function variableDifferences(before: TaskFacts, after: TaskFacts): Difference[] {
  const changed = after.task.variables.filter(
    (name) =>
      !OWN.has(name) &&
      !(name in after.task.inputs) &&
      before.plan.variables[name] !== after.plan.variables[name],
  );
  const names = new Map(
    Object.entries(after.plan.plan.parameters).map(([name, { variable }]) => [variable, name]),
  );
  const parameters = changed
    .filter((name) => !DATES.has(name))
    .map((name) =>
      compared('parameter', `parameter ${names.get(name) ?? name}`, [
        before.plan.variables[name],
        after.plan.variables[name],
      ]),
    );
  const dates = changed.some((name) => DATES.has(name));
  return [
    ...parameters,
    ...(dates
      ? [compared('parameter', 'logical date', [before.run.logicalDate, after.run.logicalDate])]
      : []),
  ];
}

function resultDifferences(before: TaskFacts, after: TaskFacts): Difference[] {
  const [old, now] = [before, after].map(({ task, run }) => upstreamResults(task, [run]).results);
  return Object.values(after.task.inputs).flatMap(({ task, result }) => {
    const values = [old?.get(task)?.[result], now?.get(task)?.[result]] as const;
    return values[0] === values[1] ? [] : [compared('result', `result ${task}.${result}`, values)];
  });
}

/** Of a secret is known only that it has changed. */
function secretDifferences(before: TaskFacts, after: TaskFacts): Difference[] {
  const names = after.task.secrets.map(({ secret, key }) => `${secret}/${key}`);
  return [...new Set(names)]
    .filter((name) => before.plan.secrets[name] !== undefined)
    .filter((name) => before.plan.secrets[name] !== after.plan.secrets[name])
    .map((name) => ({ kind: 'secret', field: `secret ${name}` }));
}

function compared(
  kind: Difference['kind'],
  field: string,
  [before, after]: readonly [string | undefined, string | undefined],
): Difference {
  return { kind, field, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
