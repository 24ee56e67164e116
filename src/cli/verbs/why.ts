import { findRun } from '../../runner/record/find-run';
import { homePath } from '../../runner/record/home-path';
import { maskText } from '../../runner/secrets/mask-text';
import { maskedValues } from '../../runner/secrets/masked-values';
import { readSecretFolder } from '../../runner/secrets/secret-folder';
import { explainRun } from '../../runner/why/explain-run';
import { ProblemsError } from '../../support/problems-error';
import { EXIT } from '../exit';
import { jsonText } from '../json-text';
import { paintFor } from '../paint-for';
import { projectFolder } from '../project-folder';
import type { GlobalOptions, Verb } from '../verb';
import { formatWhy } from '../why/format-why';

export interface WhyOptions extends GlobalOptions {
  readonly against?: string;
  readonly output: 'text' | 'json';
}

/** `fairlead why`: what was not the same when it went well. */
export const why: Verb<[run: string | undefined], WhyOptions> = (io, options, word = 'latest') => {
  const root = projectFolder(io, options, 'dist');
  const home = homePath(root);
  const run = findRun(home, word);
  const { pipeline, environment } = run;
  const against =
    options.against === undefined ? undefined : findRun(home, options.against, { pipeline, environment });
  const explanation = explainRun(home, run, against);
  if (explanation.tasks.length === 0)
    throw new ProblemsError([
      {
        message: `no task of run \`${run.run}\` has failed`,
        help: '`fairlead runs` shows which runs have failed',
      },
    ]);
  const secrets = maskedValues(readSecretFolder(root, environment).map(({ value }) => value));
  const text =
    options.output === 'json'
      ? jsonText({
          run: run.run,
          ...{ pipeline, environment, state: run.state, logicalDate: run.logicalDate },
          ...(explanation.against && {
            against: { run: explanation.against.run, state: explanation.against.state },
          }),
          tasks: explanation.tasks,
        })
      : formatWhy(explanation, paintFor(io, io.stdout));
  io.stdout.write(maskText(text, secrets));
  return EXIT.ok;
};
