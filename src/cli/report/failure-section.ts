import type { TaskView } from '../../runner/record/run-view';
import type { ShownRun } from '../runs/shown-run';
import { type Html, html } from './html';

/** What an attempt that failed wrote last. */
export interface FailureLog {
  readonly attempt: number;
  /** As they can be shown. */
  readonly lines: readonly string[];
}

/** Each task that failed: why, the next step, and its last lines. Nothing where none did. */
export function failureSection(run: ShownRun, logs: ReadonlyMap<string, FailureLog>): Html | undefined {
  const failed = run.tasks.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return undefined;
  return html`<section>
<h2>Failures</h2>
${failed.map((task) => failure(task, logs.get(task.name)))}</section>`;
}

function failure({ name, reason, attempts }: TaskView, log: FailureLog | undefined): Html {
  const last = attempts.at(-1);
  const outcome = last?.outcome?.state === 'failed' ? last.outcome : undefined;
  return html`<article class="failure">
<h3>${name}${last && last.attempt > 1 ? html` <span class="dim">attempt ${last.attempt}</span>` : ''}</h3>
<p>${outcome?.message ?? reason}</p>
${outcome?.help === undefined ? '' : html`<p class="dim">${outcome.help}</p>\n`}${
  log && log.lines.length > 0
    ? // The parser drops a newline after the tag: this one is it, whatever the log begins with.
      html`<pre tabindex="0" aria-label="Last lines of ${name}">\n${log.lines.join('\n')}</pre>\n`
    : ''
}</article>
`;
}
