import { join } from 'node:path';
import { systemClock } from '../../runner/clock';
import { askToStop } from '../../runner/kubernetes/record/ask-to-stop';
import { fetchRuns } from '../../runner/kubernetes/record/fetch-runs';
import { findRun } from '../../runner/record/find-run';
import { homePath } from '../../runner/record/home-path';
import { ProblemsError } from '../../support/problems-error';
import { callLogger } from '../call-logger';
import { isCluster } from '../cluster/is-cluster';
import { openPlace } from '../cluster/open-place';
import { resume } from '../cluster/resume';
import { EXIT } from '../exit';
import { projectFolder } from '../project-folder';
import type { GlobalOptions, Verb } from '../verb';

interface CancelOptions extends GlobalOptions {
  readonly env: string;
  /** A context of the kubeconfig. */
  readonly context?: string;
}

/** `fairlead cancel`: stops a run in a cluster, whichever machine drives it, or none any more. */
export const cancel: Verb<[run: string], CancelOptions> = async (io, options, word) => {
  const root = projectFolder(io, options, 'dist');
  const { env: environment, context, verbose = false } = options;
  if (!isCluster(join(root, 'dist'), environment))
    throw problem(
      `\`${environment}\` is no environment in a cluster`,
      'a run on this machine stops with the `fairlead run` that drives it: Ctrl-C',
    );
  const home = homePath(root);
  const calls = verbose && { logCall: callLogger(io.stderr) };
  const place = { root, home, environment, context, progress: 'auto', dryRun: false, ...calls } as const;
  const api = await openPlace(io, place);
  await fetchRuns(api, home);
  const view = findRun(home, word, { environment });
  if (view.state !== 'open') throw problem(`run \`${view.run}\` has ended`, '`fairlead runs show` tells how');
  if ((await askToStop(api, systemClock, view.run)) === 'gone') {
    const code = await resume(io, place, view, {}, true);
    return code === EXIT.interrupted ? EXIT.ok : code;
  }
  await fetchRuns(api, home);
  io.stdout.write(`stopped run ${view.run}\n`);
  return EXIT.ok;
};

function problem(message: string, help: string): ProblemsError {
  return new ProblemsError([{ message, help }]);
}
