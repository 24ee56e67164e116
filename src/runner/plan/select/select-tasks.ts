import type { Plan } from '../../../assembly/plan';
import type { Selection } from './selection';

/** The tasks of a pipeline, parted by what a run does with them. */
export interface SelectedTasks {
  /** What it runs, by name. */
  readonly run: ReadonlySet<string>;
  /** What must have ended before, since tasks of `run` need it. */
  readonly before: ReadonlySet<string>;
  /** Everything else, each with the reason. */
  readonly leftOut: ReadonlyMap<string, string>;
}

/** Parts the tasks of a pipeline by a selection whose names all exist. */
export function selectTasks({ tasks }: Plan, { only, from, to, noDeps }: Selection): SelectedTasks {
  const needs = new Map(tasks.map((task) => [task.name, task.needs]));
  const dependants = new Map<string, string[]>();
  for (const task of tasks) {
    for (const need of task.needs) dependants.set(need, [...(dependants.get(need) ?? []), task.name]);
  }
  const after = from.length > 0 ? reach(from, dependants) : undefined;
  const upTo = to.length > 0 ? reach(to, needs) : undefined;
  const reasonAgainst = (name: string): string | undefined => {
    if (only.length > 0 && !only.includes(name)) return `\`--only\` names ${list(only)}`;
    if (after && !after.has(name)) return `\`--from\` begins with ${list(from)}`;
    if (upTo && !upTo.has(name)) return `\`--to\` ends with ${list(to)}`;
    return undefined;
  };
  const reasons = new Map(tasks.map(({ name }) => [name, reasonAgainst(name)]));
  const run = new Set(tasks.map(({ name }) => name).filter((name) => reasons.get(name) === undefined));
  const needed = noDeps ? [] : [...run].flatMap((name) => needs.get(name) ?? []);
  const before = new Set(needed.filter((name) => !run.has(name)));
  const leftOut = [...reasons].flatMap(([name, reason]): [string, string][] =>
    reason !== undefined && !before.has(name) ? [[name, reason]] : [],
  );
  return { run, before, leftOut: new Map(leftOut) };
}

/** The names, and all that can be reached from them. */
function reach(names: readonly string[], edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...(edges.get(name) ?? []));
  }
  return found;
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
