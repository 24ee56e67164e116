import type { Problem } from '../support/problem';
import type { RunOptions } from './run-options';

/** Options that say nothing, or the opposite, beside others. */
export function runOptionConflicts(options: RunOptions): Problem[] {
  const flags: Readonly<Record<string, unknown>> = {
    ...{ '--date': options.date, '-p': options.param, '--params-file': options.paramsFile },
    ...{ '--only': options.only, '--from': options.from, '--to': options.to },
    ...{ '--no-deps': options.deps === false || undefined },
  };
  const backfill: Readonly<Record<string, unknown>> = {
    ...{ '--from-date': options.fromDate, '--to-date': options.toDate },
    ...{ '--parallel-runs': options.parallelRuns, '--again': options.again },
  };
  const given = (some: Readonly<Record<string, unknown>>) =>
    Object.keys(some).filter((name) => some[name] !== undefined);
  const list = (found: readonly string[]) => found.map((name) => `\`${name}\``).join(', ');
  const problems: Problem[] = [];
  if (options.detach) {
    const shown = options.progress === 'auto' ? undefined : options.progress;
    const against = given({ ...backfill, '--dry-run': options.dryRun, '--progress': shown });
    if (against.length > 0)
      problems.push({
        message: `${list(against)} beside \`--detach\`: one run goes on in the background, where nobody sees it`,
        help: 'leave it out; `fairlead logs -f` shows a run in the background',
      });
  }
  if (options.resume !== undefined) {
    const against = given({ ...flags, ...backfill });
    if (against.length > 0) {
      problems.push({
        message: `${list(against)} beside \`--resume\`: a resumed run keeps its date, parameters and tasks`,
        help: 'leave it out, or start a new run',
      });
    }
    return problems;
  }
  const many = given(backfill);
  if (many.length === 0) return problems;
  if (options.fromDate === undefined || options.toDate === undefined) {
    problems.push({
      message: `${list(many)} without ${options.fromDate === undefined ? '`--from-date`' : '`--to-date`'}`,
      help: 'a backfill needs both: `--from-date 2026-01-01 --to-date 2026-01-31`',
    });
  }
  if (options.date !== undefined) {
    problems.push({
      message: '`--date` is for one run, `--from-date` and `--to-date` are for many',
      help: 'leave one of them out',
    });
  }
  return problems;
}
