import type { TaskView } from '../../runner/record/run-view';
import { formatSeconds } from '../render/format-seconds';
import type { ShownRun } from '../runs/shown-run';
import { type Html, html } from './html';
import { type Stretch, timeline } from './timeline';

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** When each attempt ran: a bar for each, with what it waited for before it. Nothing where none has begun. */
export function timelineSection(run: ShownRun): Html | undefined {
  const begun = run.tasks.filter(({ attempts }) => attempts.length > 0);
  if (begun.length === 0) return undefined;
  const start = Date.parse(run.started);
  const end = Math.max(start + 1, ...run.tasks.flatMap(momentsOf), run.ended ? Date.parse(run.ended) : start);
  const byName = new Map(run.tasks.map((task) => [task.name, task]));
  const rows = begun.map((task) => {
    const stretches = timeline(task, readyAt(task, byName, start), end);
    return html`<li><span class="name" title="${task.name}">${task.name}</span><div class="track">${stretches.map(
      (stretch) => bar(stretch, start, end),
    )}</div></li>\n`;
  });
  return html`<section>
<h2>Timeline</h2>
<ul class="timeline">
${rows}<li class="axis" aria-hidden="true"><span class="name"></span><div class="track">${QUARTERS.map(
    (part) =>
      part === 1
        ? html`<b>${formatSeconds((end - start) / 1000)}</b>`
        : html`<b style="left:${part * 100}%">${formatSeconds(((end - start) * part) / 1000)}</b>`,
  )}</div></li>
</ul>
<p class="key"><span><i class="wait"></i>waits for a slot or its next attempt</span><span><i class="start"></i>container starts</span><span><i></i>runs</span></p>
</section>`;
}

function bar({ kind, from, to, attempt }: Stretch, start: number, end: number): Html {
  const part = (time: number) => (((time - start) / (end - start)) * 100).toFixed(3);
  const state = attempt ? (attempt.outcome?.state ?? 'running') : 'succeeded';
  const place = `left:${part(from)}%;width:${part(start + to - from)}%`;
  if (!attempt)
    return html`<span class="${kind === 'wait' ? 'wait' : 'start succeeded'}" style="${place}"></span>`;
  const words = `attempt ${attempt.attempt}: ${state}, ${formatSeconds((to - from) / 1000)}`;
  return html`<span class="${state}" style="${place}" role="img" aria-label="${words}" title="${words}"></span>`;
}

/** When the last of what it needs had ended. */
function readyAt(task: TaskView, byName: ReadonlyMap<string, TaskView>, start: number): number {
  return Math.max(start, ...task.needs.flatMap((name) => momentsOf(byName.get(name))));
}

function momentsOf(task: TaskView | undefined): number[] {
  return (task?.attempts ?? []).flatMap(({ submitted, ended }) => [Date.parse(ended ?? submitted)]);
}
