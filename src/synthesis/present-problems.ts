import type { Problem } from '../support/problem';
import { locateField } from './locate-field';

/** Problems as they are shown: each once, at the field that its message begins with, in the order of the files. */
export function presentProblems(problems: readonly Problem[], root: string): Problem[] {
  const unique = new Map(problems.map((problem) => locate(problem, root)).map((p) => [sortKey(p), p]));
  return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, problem]) => problem);
}

function locate(problem: Problem, root: string): Problem {
  const field = /^`([^`]+)`/.exec(problem.message)?.[1];
  if (!field || !problem.at) return problem;
  return { ...problem, at: locateField(root, problem.at, field) };
}

function sortKey({ at, message, subject = '' }: Problem): string {
  const pad = (n = 0) => String(n).padStart(6, '0');
  return [at?.file ?? '', pad(at?.line), pad(at?.column), subject, message].join('\0');
}
