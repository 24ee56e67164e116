import { EXIT } from '../exit';
import { jsonText } from '../json-text';
import { lostNote } from '../lost-note';
import { paintFor } from '../paint-for';
import { projectFolder } from '../project-folder';
import { formatRun } from '../runs/format-run';
import { type RunPlace, shownRun } from '../runs/shown-run';
import { terminalWidth } from '../terminal-width';
import type { GlobalOptions, Verb } from '../verb';

interface RunsShowOptions extends GlobalOptions, RunPlace {
  readonly output: 'text' | 'json';
}

/** `fairlead runs show`: all that is known of a run. */
export const runsShow: Verb<[run: string], RunsShowOptions> = async (io, options, word) => {
  const run = await shownRun(io, projectFolder(io, options, 'dist'), word, options);
  io.stdout.write(
    options.output === 'json'
      ? jsonText(run)
      : formatRun(run, paintFor(io, io.stdout), terminalWidth(io.stdout)),
  );
  if (run.state === 'lost') io.stderr.write(lostNote(run));
  return EXIT.ok;
};
