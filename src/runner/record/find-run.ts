import { nearest } from '../../support/nearest';
import type { Problem } from '../../support/problem';
import { ProblemsError } from '../../support/problems-error';
import { listRuns, type RunFilter } from './list-runs';
import { noRun } from './no-run';
import { readRun } from './read-run';
import { runIds } from './run-ids';
import type { RunView } from './run-view';

/** The most ids that a message names. */
const NAMED = 5;

/**
 * The run that a word means: `latest`, an id, or as much of its beginning or its end as no other id has.
 * @throws ProblemsError where there is no such run, or it is none of those that are looked for
 */
export function findRun(home: string, word: string, filter: RunFilter = {}): RunView {
  if (word === 'latest') return latest(home, filter);
  const ids = runIds(home);
  const found = ids.includes(word) ? [word] : ids.filter((id) => word && matches(id, word));
  const meant = found.length > 1 ? found.filter((id) => mayBeWanted(readRun(home, id), filter)) : found;
  if (meant.length > 1) fail(ambiguous(word, meant));
  const view = meant[0] === undefined ? undefined : readRun(home, meant[0]);
  if (!view) fail(unknown(home, word, ids));
  if (!fits(view, filter)) {
    const { run, pipeline, environment } = view;
    fail({ message: `run \`${run}\` is one of \`${pipeline}\` in \`${environment}\`, not${words(filter)}` });
  }
  return view;
}

function latest(home: string, filter: RunFilter): RunView {
  for (const view of listRuns(home, filter)) return view;
  fail(noRun(home, filter));
}

function matches(id: string, part: string): boolean {
  return id.startsWith(part) || id.endsWith(part);
}

function mayBeWanted(view: RunView | undefined, filter: RunFilter): boolean {
  return view === undefined || fits(view, filter);
}

function fits(view: RunView, { pipeline = view.pipeline, environment = view.environment }: RunFilter) {
  return view.pipeline === pipeline && view.environment === environment;
}

function words({ pipeline, environment }: RunFilter): string {
  const of = pipeline === undefined ? '' : ` of \`${pipeline}\``;
  const place = environment === undefined ? '' : ` in \`${environment}\``;
  return of + place;
}

function ambiguous(word: string, meant: readonly string[]): Problem {
  const named = meant.slice(0, NAMED).map((id) => `\`${id}\``);
  const more = meant.length > NAMED ? ['…'] : [];
  return {
    message: `\`${word}\` is part of ${meant.length} run ids`,
    help: `write more of it: ${[...named, ...more].join(', ')}`,
  };
}

function unknown(home: string, word: string, ids: readonly string[]): Problem {
  const message = `there is no run \`${word}\``;
  for (const { run } of listRuns(home, { pipeline: word }))
    return { message, help: `\`${word}\` is a pipeline; its latest run is \`${run}\`` };
  const close = nearest(word, [...ids, 'latest']);
  return { message, help: close ? `did you mean \`${close}\`?` : '`fairlead runs` lists them' };
}

function fail(problem: Problem): never {
  throw new ProblemsError([problem]);
}
