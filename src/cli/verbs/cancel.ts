import { join } from 'node:path';
import { systemClock } from '../../runner/clock';
import { findRun } from '../../runner/record/find-run';
import { homePath } from '../../runner/record/home-path';
import { stopRunner } from '../../runner/record/stop-runner';
import { ProblemsError } from '../../support/problems-error';
import { clusterPlace } from '../cluster/cluster-place';
import { fetchOf } from '../cluster/fetch-of';
import { isCluster } from '../cluster/is-cluster';
import { engineUse } from '../engine-use';
import { EXIT } from '../exit';
import { projectFolder } from '../project-folder';
import type { GlobalOptions, Verb } from '../verb';

interface CancelOptions extends GlobalOptions {
  readonly env?: string;
  /** A context of the kubeconfig. */
  readonly context?: string;
}

/** `fairlead cancel`: stops a run of this machine, or one in a cluster, whichever machine drives it. */
export const cancel: Verb<[run: string], CancelOptions> = async (io, options, word) => {
  const root = projectFolder(io, options, 'dist');
  const home = homePath(root);
  const { env, context } = options;
  await fetchOf(io, { root, home, environment: env, context });
  const view = findRun(home, word, env === undefined ? {} : { environment: env });
  const { run, environment } = view;
  if (view.state !== 'open') throw problem(`run \`${run}\` has ended`, '`fairlead runs show` tells how');
  if (isCluster(join(root, 'dist'), environment)) {
    const { cancel } = require('../cluster/cancel') as typeof import('../cluster/cancel');
    const how = { progress: 'auto', dryRun: false, engine: engineUse(io, options) } as const;
    return cancel(io, clusterPlace({ root, home, environment, context, ...how }), view);
  }
  if ((await stopRunner(home, run, systemClock)) === 'gone')
    throw problem(
      `no process of this machine drives run \`${run}\` any more`,
      `\`fairlead run --resume ${run}\` goes on with it, \`fairlead down\` removes what is left of it`,
    );
  io.stdout.write(`stopped run ${run}\n`);
  return EXIT.ok;
};

function problem(message: string, help: string): ProblemsError {
  return new ProblemsError([{ message, help }]);
}
