import type { AttemptView, TaskView } from '../../runner/record/run-view';
import { formatBytes } from '../format-bytes';
import { formatSeconds } from '../render/format-seconds';
import type { ShownRun } from '../runs/shown-run';
import { type Html, html } from './html';

const WORDS = ['Task', 'State'];
const NUMBERS = ['Queued', 'Took', 'Exit code', 'CPU', 'Peak memory', 'Read', 'Written'];

/** Every task with its attempts and what each of them took. */
export function taskTable({ tasks }: ShownRun): Html {
  return html`<section>
<h2>Tasks</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Tasks and attempts">
<table>
<thead><tr>${WORDS.map((name) => html`<th scope="col">${name}</th>`)}<th scope="col" class="number">Attempt</th><th scope="col">Outcome</th>${NUMBERS.map(
    (name) => html`<th scope="col" class="number">${name}</th>`,
  )}<th scope="col">Why</th></tr></thead>
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
  const empty = ['attempt', 'outcome', ...NUMBERS].map(() => html`<td></td>`);
  return [html`<tr>${head}${empty}<td class="words">${why.join(': ')}</td></tr>\n`];
}

function cellsOf({ attempt, submitted, seconds, outcome, usage }: AttemptView): Html {
  const queued = usage && Math.max(0, Date.parse(usage.started) - Date.parse(submitted)) / 1000;
  const failure = outcome && outcome.state !== 'succeeded' ? outcome : undefined;
  const numbers = [
    told(queued, formatSeconds),
    told(seconds, formatSeconds),
    told(failure?.exitCode, String),
    told(usage?.cpuSeconds, formatSeconds),
    told(usage?.peakMemoryBytes, formatBytes),
    told(usage?.readBytes, formatBytes),
    told(usage?.writtenBytes, formatBytes),
  ];
  const ending = outcome?.state ?? 'running';
  return html`<td class="number">${attempt}</td><td><span class="state ${ending}">${
    failure?.cause ?? (outcome ? ending : 'no end')
  }</span></td>${numbers.map((number) => html`<td class="number">${number}</td>`)}<td class="words">${failure?.message}</td>`;
}

function told(value: number | undefined, format: (value: number) => string): string | undefined {
  return value === undefined ? undefined : format(value);
}
