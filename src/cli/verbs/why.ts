import { findRun } from '../../runner/record/find-run';
import { homePath } from '../../runner/record/home-path';
import { runState } from '../../runner/record/run-state';
import type { RunView } from '../../runner/record/run-view';
import { valuesToMask } from '../../runner/secrets/values-to-mask';
import { type Explanation, explainRun } from '../../runner/why/explain-run';
import { maskExplanation } from '../../runner/why/mask-explanation';
import { ProblemsError } from '../../support/problems-error';
import { fetchOf } from '../cluster/fetch-of';
import { EXIT } from '../exit';
import { jsonText } from '../json-text';
import { paintFor } from '../paint-for';
import { projectFolder } from '../project-folder';
import { terminalWidth } from '../terminal-width';
import type { GlobalOptions, Verb } from '../verb';
import { formatWhy, type ShownExplanation } from '../why/format-why';

export interface WhyOptions extends GlobalOptions {
  readonly against?: string;
  readonly env?: string;
  /** A context of the kubeconfig. */
  readonly context?: string;
  readonly output: 'text' | 'json';
}

/** `fairlead why`: what was not the same when it went well. */
export const why: Verb<[run: string | undefined], WhyOptions> = async (io, options, word = 'latest') => {
  const root = projectFolder(io, options, 'dist');
  const home = homePath(root);
  const { env, context } = options;
  const elsewhere = await fetchOf(io, { root, home, environment: env, context });
  const run = findRun(home, word, env === undefined ? {} : { environment: env });
  const { pipeline, environment } = run;
  const against =
    options.against === undefined ? undefined : findRun(home, options.against, { pipeline, environment });
  const found = maskExplanation(explainRun(home, run, against), valuesToMask(root, environment));
  const explanation = await asTheyStand(home, found, elsewhere);
  const { state } = explanation.run;
  if (explanation.tasks.length === 0)
    throw new ProblemsError([
      {
        message: `no task of run \`${run.run}\` (${state}) has failed`,
        help: `\`fairlead runs show ${run.run}\` says how it ended, \`fairlead runs\` which runs have failed`,
      },
    ]);
  const text =
    options.output === 'json'
      ? jsonText({
          run: run.run,
          ...{ pipeline, environment, state, logicalDate: run.logicalDate },
          ...(explanation.against && {
            against: { run: explanation.against.run, state: explanation.against.state },
          }),
          tasks: explanation.tasks,
        })
      : formatWhy(explanation, paintFor(io, io.stdout), terminalWidth(io.stdout));
  io.stdout.write(text);
  return EXIT.ok;
};

/** The same with how the runs stand now. */
async function asTheyStand(
  home: string,
  { run, against, tasks }: Explanation,
  elsewhere: ReadonlySet<string>,
): Promise<ShownExplanation> {
  const stands = async (view: RunView) => ({ ...view, state: await runState(home, view, elsewhere) });
  return { run: await stands(run), ...(against && { against: await stands(against) }), tasks };
}
