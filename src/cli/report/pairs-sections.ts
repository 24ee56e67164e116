import type { ShownRun } from '../runs/shown-run';
import { type Html, html } from './html';

/** The parameters of a run and the results of its tasks; nothing where there are none. */
export function pairsSections({ parameters, tasks }: ShownRun): Html[] {
  const results = tasks.flatMap(({ name, results = {} }) =>
    Object.entries(results).map(([result, value]) => [`${name}/${result}`, value] as const),
  );
  return [...section('Parameters', Object.entries(parameters)), ...section('Results', results)];
}

function section(title: string, pairs: readonly (readonly [string, string])[]): Html[] {
  if (pairs.length === 0) return [];
  return [
    html`<section>
<h2>${title}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${title}">
<table class="pairs">
<tbody>
${pairs.map(([name, value]) => html`<tr><th scope="row">${name}</th><td><code>${value}</code></td></tr>\n`)}</tbody>
</table>
</div>
</section>
`,
  ];
}
