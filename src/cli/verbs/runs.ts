import { findRun } from '../../runner/record/find-run';
import { homePath } from '../../runner/record/home-path';
import { knownNames } from '../../runner/record/known-names';
import { listRuns, type RunFilter } from '../../runner/record/list-runs';
import type { RunView } from '../../runner/record/run-view';
import { nearest } from '../../support/nearest';
import type { Problem } from '../../support/problem';
import { ProblemsError } from '../../support/problems-error';
import { fetchOf } from '../cluster/fetch-of';
import { fetchOpen } from '../cluster/fetch-open';
import { EXIT } from '../exit';
import { jsonText } from '../json-text';
import { lostNote } from '../lost-note';
import { projectFolder } from '../project-folder';
import { formatList } from '../runs/format-list';
import { listedRun } from '../runs/listed-run';
import { terminalWidth } from '../terminal-width';
import type { GlobalOptions, Verb } from '../verb';
import { wholeNumber } from '../whole-number';

export interface RunsOptions extends GlobalOptions {
  readonly env?: string;
  /** A context of the kubeconfig. */
  readonly context?: string;
  readonly limit: string;
  readonly output: 'text' | 'json';
}

/** `fairlead runs`: the runs of the project, the latest first. */
export const runs: Verb<[pipeline: string | undefined], RunsOptions> = async (io, options, pipeline) => {
  const problems: Problem[] = [];
  const limit = wholeNumber('limit', options.limit, problems) ?? 0;
  if (problems.length > 0) throw new ProblemsError(problems);
  const root = projectFolder(io, options, 'dist');
  const home = homePath(root);
  const { env: environment, context } = options;
  const place = { root, home, context };
  const driven = await fetchOf(io, { ...place, environment });
  const filter = {
    ...(pipeline !== undefined && { pipeline }),
    ...(environment !== undefined && { environment }),
  };
  const known = first(limit + 1, home, filter);
  const elsewhere = environment === undefined ? await fetchOpen(io, place, known) : driven;
  const views = first(limit + 1, home, filter);
  // A name that no run has is told; that there is no run at all is no mistake.
  if (views.length === 0 && Object.keys(filter).length > 0) {
    if (pipeline !== undefined) refuseMisspeltVerb(home, pipeline);
    findRun(home, 'latest', filter);
  }
  const now = Date.now();
  const shown = views.slice(0, limit);
  const listed = await Promise.all(shown.map((view) => listedRun(home, view, now, elsewhere)));
  if (options.output === 'json') io.stdout.write(jsonText(listed));
  else if (listed.length === 0) io.stderr.write('no run yet: `fairlead run PIPELINE` begins one\n');
  else io.stdout.write(formatList(listed, now, terminalWidth(io.stdout)));
  for (const one of listed) if (one.state === 'lost') io.stderr.write(lostNote(one));
  if (views.length > limit) io.stderr.write(`older runs: \`--limit\` more than ${limit}\n`);
  return EXIT.ok;
};

/** @throws ProblemsError where what should be a pipeline looks like `show` or `rm` */
function refuseMisspeltVerb(home: string, word: string): void {
  const { pipelines } = knownNames(home);
  const verbs = ['show', 'rm'];
  const close = pipelines.has(word) ? undefined : nearest(word, [...pipelines, ...verbs]);
  if (close === undefined || !verbs.includes(close)) return;
  const message = `there is no pipeline \`${word}\``;
  throw new ProblemsError([{ message, help: `did you mean \`fairlead runs ${close}\`?` }]);
}

function first(count: number, home: string, filter: RunFilter): RunView[] {
  const views: RunView[] = [];
  for (const view of listRuns(home, filter)) if (views.push(view) === count) break;
  return views;
}
