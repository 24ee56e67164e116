import type { ShownRun } from '../runs/shown-run';
import { type FailureLog, failureSection } from './failure-section';
import { Html, html } from './html';
import { pairsSections } from './pairs-sections';
import { STYLE } from './style';
import { summarySection } from './summary-section';
import { taskTable } from './task-table';
import { timelineSection } from './timeline-section';

/** All that a report shows. */
export interface Report {
  readonly run: ShownRun;
  /** Of each task that failed, what it wrote last. */
  readonly logs: ReadonlyMap<string, FailureLog>;
  /** An SVG whose nodes have their states as classes. @default - the record has no plan to draw */
  readonly graph?: string;
}

/** One file of HTML that asks for nothing else: no script, no picture, no font. */
export function reportPage({ run, logs, graph }: Report): string {
  const title = `${run.pipeline} ${run.run}: ${run.state}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
${summarySection(run)}
${failureSection(run, logs)}
${timelineSection(run)}
${graph === undefined ? undefined : graphSection(graph)}
${taskTable(run)}
${pairsSections(run)}
</main>
</body>
</html>
`.text;
}

function graphSection(svg: string): Html {
  return html`<section>
<h2>Graph</h2>
<div class="scroll graph" tabindex="0" role="region" aria-label="Graph of the tasks">${new Html(svg)}</div>
</section>`;
}
