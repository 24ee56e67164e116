import { parseAssignments } from '../runner/parameters/parse-assignments';
import type { RunRequest } from '../runner/plan/run-request';
import type { Selection } from '../runner/plan/select/selection';
import type { Problem } from '../support/problem';
import { ProblemsError } from '../support/problems-error';
import { readDriveOptions } from './read-drive-options';
import { readParamsFile } from './read-params-file';
import type { Progress } from './render/choose-renderer';
import { runOptionConflicts } from './run-option-conflicts';
import type { RunOptions } from './run-options';
import { wholeNumber } from './whole-number';

/** What the options ask of a run. */
export interface ReadRunOptions {
  readonly request: RunRequest;
  readonly progress: Progress;
  readonly parallelRuns: number;
}

/** What the options ask of a run; throws every mistake at once. */
export function readRunOptions(folder: string, options: RunOptions): ReadRunOptions {
  const { values, problems } = parseAssignments(options.param ?? []);
  const file = options.paramsFile === undefined ? undefined : readParamsFile(folder, options.paramsFile);
  problems.push(...(file?.problems ?? []), ...runOptionConflicts(options), ...emptySelections(options));
  const { progress, request } = readDriveOptions(options, problems);
  const parallelRuns = wholeNumber('parallel-runs', options.parallelRuns, problems) ?? 1;
  if (problems.length > 0) throw new ProblemsError(problems);
  const select = selectionOf(options);
  return {
    progress,
    parallelRuns,
    request: {
      ...request,
      parameters: { ...file?.values, ...values },
      ...(options.date !== undefined && { date: options.date }),
      ...(select && { select }),
    },
  };
}

/** An empty variable of a shell must not mean everything. */
function emptySelections({ only, from, to }: RunOptions): Problem[] {
  return Object.entries({ only, from, to })
    .filter(([, given]) => given && names(given).length === 0)
    .map(([option]) => ({ message: `\`--${option}\` names no task`, help: `write \`--${option} load\`` }));
}

function selectionOf({ only, from, to, deps = true }: RunOptions): Selection | undefined {
  if (!only && !from && !to && deps) return undefined;
  return { only: names(only), from: names(from), to: names(to), noDeps: !deps };
}

function names(given: readonly string[] = []): string[] {
  return given.flatMap((text) => text.split(',')).filter(Boolean);
}
