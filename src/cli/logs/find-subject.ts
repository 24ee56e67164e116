import { findRun } from '../../runner/record/find-run';
import type { RunView } from '../../runner/record/run-view';
import { ProblemsError } from '../../support/problems-error';
import { unknownNameHelp } from '../../support/unknown-name';
import type { LogOptions } from './log-options';

/** Whose log is asked for, found in the records. */
export interface LogSubject {
  readonly view: RunView;
  readonly task?: string;
  /** Null is the main one. */
  readonly container?: string | null;
}

/** What `orders`, `orders/extract` or `orders/extract/proxy` means in a run; the latest one where none is named. */
export function findSubject(
  home: string,
  subject: string,
  { run, env = run === undefined ? 'local' : undefined }: Pick<LogOptions, 'run' | 'env'>,
): LogSubject {
  const [pipeline = '', task, container, ...rest] = subject.split('/');
  if (rest.length > 0 || task === '' || container === '')
    throw problem(`\`${subject}\` is no pipeline, task or container`, 'write `orders/extract/proxy`');
  const view = findRun(home, run ?? 'latest', { pipeline, ...(env !== undefined && { environment: env }) });
  if (task === undefined) return { view };
  const found = view.tasks.find(({ name }) => name === task);
  if (!found) {
    const names = view.tasks.map(({ name }) => name);
    throw problem(`run \`${view.run}\` has no task \`${task}\``, unknownNameHelp(task, names));
  }
  if (container === undefined) return { view, task };
  if (container !== task && !found.containers.includes(container))
    throw problem(
      `\`${pipeline}/${task}\` has no container \`${container}\``,
      unknownNameHelp(container, [task, ...found.containers]),
    );
  return { view, task, container: container === task ? null : container };
}

function problem(message: string, help: string): ProblemsError {
  return new ProblemsError([{ message, help }]);
}
