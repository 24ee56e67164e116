import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { displayPath } from '../../assembly/display-path';
import { fileSystemReason } from '../../assembly/file-system-reason';
import { homePath } from '../../runner/record/home-path';
import { runFiles } from '../../runner/record/run-files';
import { ProblemsError } from '../../support/problems-error';
import { EXIT } from '../exit';
import { toSvg } from '../graph/to-svg';
import { projectFolder } from '../project-folder';
import { failureLog } from '../report/failure-log';
import { reportGraph } from '../report/report-graph';
import { reportPage } from '../report/report-page';
import { shownRun } from '../runs/shown-run';
import type { GlobalOptions, Verb } from '../verb';

export interface ReportOptions extends GlobalOptions {
  readonly out?: string;
}

/** `fairlead report`: a run as one HTML file. */
export const report: Verb<[run: string], ReportOptions> = async (io, options, word) => {
  const root = projectFolder(io, options, 'dist');
  const run = await shownRun(io, root, word, {});
  const files = runFiles(homePath(root), run.run);
  const failed = run.tasks.filter(({ state }) => state === 'failed');
  const logs = new Map(
    failed.flatMap((task) => {
      const log = failureLog(files, task);
      return log ? [[task.name, log] as const] : [];
    }),
  );
  const graph = reportGraph(files, run);
  const page = reportPage({ run, logs, ...(graph && { graph: await toSvg(graph) }) });
  const out = options.out === undefined ? join(files.folder, 'report.html') : resolve(io.cwd(), options.out);
  write(out, page);
  io.stdout.write(`${out}\n`);
  return EXIT.ok;
};

function write(out: string, page: string): void {
  try {
    writeFileSync(out, page);
  } catch (error) {
    const reason = fileSystemReason(error);
    if (reason === undefined) throw error;
    throw new ProblemsError([
      {
        message: `\`${displayPath(out)}\` cannot be written: ${reason}`,
        help: 'name another file with `--out`',
      },
    ]);
  }
}
