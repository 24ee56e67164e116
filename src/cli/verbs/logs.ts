import { type FollowedRun, followLog } from '../../runner/logs/follow-log';
import type { LogLine } from '../../runner/logs/log-line';
import { RunLog } from '../../runner/logs/run-log';
import { homePath } from '../../runner/record/home-path';
import { readRun } from '../../runner/record/read-run';
import { fetchOf } from '../cluster/fetch-of';
import { EXIT } from '../exit';
import { closingNote } from '../logs/closing-note';
import { findSubject } from '../logs/find-subject';
import { LOG_FORMATS } from '../logs/log-format';
import { logHome } from '../logs/log-home';
import type { LogOptions } from '../logs/log-options';
import { noLogNote } from '../logs/no-log-note';
import { printLines } from '../logs/print-lines';
import { readLogOptions } from '../logs/read-log-options';
import { paintFor } from '../paint-for';
import { projectFolder } from '../project-folder';
import type { Verb } from '../verb';

/** `fairlead logs`: what the tasks of a run wrote, from its record, or from its cluster. */
export const logs: Verb<[string], LogOptions> = async (io, options, pipeline) => {
  const { selection, isShown } = readLogOptions(options, Date.now());
  const root = projectFolder(io, options, 'dist');
  const own = homePath(root);
  const place = { root, home: own, context: options.context };
  await fetchOf(io, { ...place, environment: options.env });
  const { view, ...where } = findSubject(own, pipeline, options);
  const format = LOG_FORMATS[options.output]({
    run: view,
    paint: paintFor(io, io.stdout),
    isTerminal: io.stdout.isTTY ?? false,
    timestamps: options.timestamps ?? false,
  });
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  const wish = { selection: { ...selection, ...where }, follow: options.follow ?? false };
  const { home, close } = await logHome(io, place, view, { ...wish, signal: stop.signal });
  try {
    const wanted = { home, run: view.run, selection: wish.selection, stop: stop.signal };
    const rounds = options.follow ? followLog(wanted) : oneRound(wanted);
    let round = await rounds.next();
    for (; !round.done; round = await rounds.next()) {
      await printLines(shown(round.value, isShown), format, io.stdout, stop.signal);
    }
    if (stop.signal.aborted) return EXIT.interrupted;
    // It has gone on meanwhile.
    const now = readRun(home, view.run) ?? view;
    io.stderr.write(`${noLogNote(now, where.task) ?? ''}${options.follow ? closingNote(now) : ''}`);
    return EXIT.ok;
  } finally {
    stop.abort();
    process.off('SIGINT', interrupt);
    await close();
  }
};

/** What is there now; whether the run has ended does not matter to it. */
async function* oneRound({ home, run, selection }: FollowedRun): AsyncGenerator<Iterable<LogLine>, true> {
  yield new RunLog(home, run, selection).read(true);
  return true;
}

function* shown(lines: Iterable<LogLine>, isShown: (line: LogLine) => boolean): Generator<LogLine> {
  for (const line of lines) if (isShown(line)) yield line;
}
