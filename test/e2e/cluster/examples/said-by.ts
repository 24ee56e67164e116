import type { ExampleRun } from '../../../support/example-run';

/**
 * The lines that the containers of a run wrote, without times, ids of runs and the ends that a terminal gives lines, in
 * the order of the alphabet: what works in parallel has none of its own.
 */
export function saidBy({ events }: ExampleRun): Record<string, string[]> {
  const texts = new Map<string, string>();
  for (const event of events) {
    if (event.type !== 'log') continue;
    const container = [event.task, event.container].filter(Boolean).join('/');
    texts.set(container, (texts.get(container) ?? '') + (event.text ?? ''));
  }
  return Object.fromEntries([...texts].map(([container, text]) => [container, linesOf(text)]));
}

/** With `RUN` in the place of ids of runs. */
export function withoutRun(text: string): string {
  return text.replaceAll(/\d{8}-\d{6}-[0-9a-f]{4}/g, 'RUN');
}

function linesOf(text: string): string[] {
  return withoutRun(text)
    .replaceAll(/^\d{4}-\d\d-\d\dT[\d:.]+Z /gm, '')
    .replaceAll(/\d\d\/\d\d\/\d\d \d\d:\d\d:\d\d/g, 'TIME')
    .split(/\r?\n/)
    .sort();
}
