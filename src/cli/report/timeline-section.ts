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
  const first = Math.min(
    ...begun.flatMap(({ attempts }) => attempts.map(({ submitted }) => Date.parse(submitted))),
  );
  const rows = begun.map((task) => {
    const stretches = timeline(task, readyAt(task, byName, first), end);
    return html`<li><span class="name" title="${task.name}">${task.name}</span><div class="track">${stretches.map(
      (stretch) => bar(stretch, start, end),
    )}</div></li>\n`;
  });
  return html`<section>
<h2>Timeline</h2>
<ul class="timeline">
${preparation(start, first, end)}${rows}<li class="axis" aria-hidden="true"><span class="name"></span><div class="track">${QUARTERS.map(
    (part) =>
      part === 1
        ? html`<b>${formatSeconds((end - start) / 1000)}</b>`
        : html`<b style="left:${part * 100}%">${formatSeconds(((end - start) * part) / 1000)}</b>`,
  )}</div></li>
</ul>
<p class="key"><span><i class="wait"></i>waits for a slot or its next attempt</span><span><i class="start"></i>container starts</span><span><i></i>runs</span></p>
</section>`;
}

/** What a run does before any task begins: images, stand-ins, translation by Compose. */
function preparation(start: number, first: number, end: number): Html {
  const words = `before the first task: ${formatSeconds((first - start) / 1000)}`;
  const place = placeOf({ from: start, to: first }, start, end);
  return html`<li><span class="name dim">before the first task</span><div class="track"><span class="prepare" style="${place}" role="img" aria-label="${words}" title="${words}"></span></div></li>\n`;
}

function placeOf({ from, to }: Pick<Stretch, 'from' | 'to'>, start: number, end: number): string {
  const part = (time: number) => ((time / (end - start)) * 100).toFixed(3);
  return `left:${part(from - start)}%;width:${part(to - from)}%`;
}

function bar({ kind, from, to, attempt }: Stretch, start: number, end: number): Html {
  const state = attempt ? (attempt.outcome?.state ?? 'running') : 'succeeded';
  const place = placeOf({ from, to }, start, end);
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
