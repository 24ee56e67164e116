import { countStates } from '../render/count-states';
import { formatSeconds } from '../render/format-seconds';
import type { ShownRun } from '../runs/shown-run';
import { type Html, html } from './html';

/** What a run was, and how it ended. */
export function summarySection(run: ShownRun): Html {
  const { started, ended, seconds, exitCode, tasks, messages } = run;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Run', run.run],
    ['Environment', run.environment],
    ['Logical date', run.logicalDate.replace('T', ' ')],
    ['Started', moment(started)],
    ['Ended', ended && moment(ended)],
    ['Took', seconds === undefined ? undefined : formatSeconds(seconds)],
    ['Exit code', exitCode === undefined ? undefined : String(exitCode)],
    ['Tasks', countStates(tasks.map(({ state }) => state))],
  ];
  return html`<header>
<h1>${run.pipeline} <span class="state ${run.state}">${run.state}</span></h1>
<dl class="facts">
${facts.map(([name, value]) => (value === undefined ? '' : html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`))}</dl>
${messages.map((message) => html`<p>${message}</p>\n`)}</header>`;
}

/** ISO in UTC, as people write it. */
function moment(iso: string): string {
  return `${iso.slice(0, 19).replace('T', ' ')} UTC`;
}
