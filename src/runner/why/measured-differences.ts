import type { Difference } from './difference';
import type { TaskFacts } from './task-facts';

const MEBI = 2 ** 20;
/** From which ratio on a measured value counts as another one. */
const RATIO = 1.5;
/** How full a limit is when it becomes suspicious. */
const NEARLY = 0.9;

/** What differs in how a task went: memory, duration, attempts, the engine. */
export function measuredDifferences(before: TaskFacts, after: TaskFacts): Difference[] {
  return [
    ...memory(before, after),
    ...duration(before, after),
    ...attempts(before, after),
    ...engine(before, after),
  ];
}

function memory(before: TaskFacts, after: TaskFacts): Difference[] {
  const [old, now] = [before.attempt.usage?.peakMemoryBytes, after.attempt.usage?.peakMemoryBytes];
  if (old === undefined || now === undefined) return [];
  const limit = memoryLimit(after);
  const isFull = limit > 0 && now >= NEARLY * limit;
  if (!isFull && !(isOther(old, now) && Math.abs(now - old) > MEBI)) return [];
  const of = limit > 0 ? ` of ${mebibytes(limit)}` : '';
  return [{ kind: 'memory', field: 'peak memory', before: mebibytes(old), after: `${mebibytes(now)}${of}` }];
}

function memoryLimit({ task, templates }: TaskFacts): number {
  const main = task.containers.find(({ role }) => role === 'main');
  return (main && templates?.templates[main.service]?.HostConfig.Memory) ?? 0;
}

function duration(before: TaskFacts, after: TaskFacts): Difference[] {
  const [old, now] = [before.attempt.seconds, after.attempt.seconds];
  if (old === undefined || now === undefined || !isOther(old, now) || Math.abs(now - old) < 1) return [];
  return [
    { kind: 'duration', field: 'duration', before: `${old.toFixed(1)} s`, after: `${now.toFixed(1)} s` },
  ];
}

function attempts(before: TaskFacts, after: TaskFacts): Difference[] {
  const [old, now] = [before.view.attempts.length, after.view.attempts.length];
  return old === now
    ? []
    : [{ kind: 'attempts', field: 'attempts', before: String(old), after: String(now) }];
}

function engine(
  { templates: before, task: old }: TaskFacts,
  { templates: after, task: now }: TaskFacts,
): Difference[] {
  if (!before || !after) return [];
  const compose = ({ templates }: typeof before, { containers }: typeof old) =>
    templates[containers.at(-1)?.service ?? '']?.Config.Labels?.['com.docker.compose.version'] ?? '';
  const values = [
    ['engine', before.engine, after.engine],
    ['Docker Compose', compose(before, old), compose(after, now)],
  ] as const;
  return values
    .filter(([, one, other]) => one !== other)
    .map(([field, one, other]) => ({ kind: 'engine', field, before: one, after: other }));
}

function isOther(one: number, other: number): boolean {
  return Math.max(one, other) > RATIO * Math.min(one, other);
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / MEBI)}Mi`;
}
