import type { AttemptView, TaskView } from '../../runner/record/run-view';
import { formatBytes } from '../format-bytes';
import { formatSeconds } from '../render/format-seconds';
import { failureText } from '../runs/failure-text';
import type { ShownRun } from '../runs/shown-run';
import { type Html, html } from './html';

const WORDS = ['Task', 'State'];
const NUMBERS = ['Try', 'Start', 'Took', 'CPU', 'Peak memory', 'Read', 'Written'];

/** Every task with its attempts and what each of them took. */
export function taskTable({ tasks }: ShownRun): Html {
  return html`<section>
<h2>Tasks</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Tasks and attempts">
<table>
<thead><tr>${WORDS.map((name) => html`<th scope="col">${name}</th>`)}${NUMBERS.map(
    (name) => html`<th scope="col" class="number">${name}</th>`,
  )}<th scope="col">Outcome</th></tr></thead>
<tbody>
${tasks.map(rowsOf)}</tbody>
</table>
</div>
</section>`;
}

function rowsOf(task: TaskView): Html[] {
  const { name, state, attempts, takenFrom } = task;
  const span = Math.max(1, attempts.length);
  const head = html`<th scope="rowgroup" rowspan="${span}">${name}</th><td rowspan="${span}"><span class="state ${state}">${state}</span></td>`;
  if (attempts.length > 0)
    return attempts.map((attempt, index) => html`<tr>${index === 0 ? head : ''}${cellsOf(attempt)}</tr>\n`);
  const why = [
    ...(takenFrom === undefined ? [] : [`taken from run ${takenFrom}`]),
    ...(task.reason ? [task.reason] : []),
  ];
  const empty = NUMBERS.map(() => html`<td></td>`);
  return [html`<tr>${head}${empty}<td class="words">${why.join(': ')}</td></tr>\n`];
}

function cellsOf({ attempt, submitted, seconds, outcome, usage }: AttemptView): Html {
  const startUp = usage && Math.max(0, Date.parse(usage.started) - Date.parse(submitted)) / 1000;
  const numbers = [
    String(attempt),
    told(startUp, formatSeconds),
    told(seconds, formatSeconds),
    told(usage?.cpuSeconds, formatSeconds),
    told(usage?.peakMemoryBytes, formatBytes),
    told(usage?.readBytes, formatBytes),
    told(usage?.writtenBytes, formatBytes),
  ];
  return html`${numbers.map((number) => html`<td class="number">${number}</td>`)}<td class="words">${ending(outcome)}</td>`;
}

function ending(outcome: AttemptView['outcome']): Html {
  if (!outcome) return html`<span class="state running">no end</span>`;
  const { state } = outcome;
  const why = state === 'succeeded' ? '' : `: ${failureText(outcome)}`;
  return html`<span class="state ${state}">${state}</span>${why}`;
}

function told(value: number | undefined, format: (value: number) => string): string | undefined {
  return value === undefined ? undefined : format(value);
}
