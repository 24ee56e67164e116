import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parsePlan } from '../../assembly/parse-plan';
import { systemClock } from '../../runner/clock';
import { zonedIso } from '../../runner/dates/zoned-iso';
import { openKubeApi } from '../../runner/kubernetes/api/open-kube-api';
import { giveWay } from '../../runner/kubernetes/record/give-way';
import { type DueRun, runDue } from '../../runner/kubernetes/scheduled/run-due';
import { isWanted, readScheduledJob } from '../../runner/kubernetes/scheduled/scheduled-job';
import { catchSignals } from '../catch-signals';
import type { Io } from '../io';
import { chooseRenderer } from '../render/choose-renderer';
import { reportError } from '../report-error';

const OPTIONS = {
  plan: { type: 'string' },
  definition: { type: 'string' },
  job: { type: 'string' },
} as const;
const NAMESPACE = '/var/run/secrets/kubernetes.io/serviceaccount/namespace';

/**
 * Runs what is due of a pipeline, as its CronJob asks for it in the cluster: the plan is mounted, the Job says for which
 * tick. Resolves to the exit code.
 */
export async function runScheduled(io: Io, argv: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args: [...argv], options: OPTIONS });
    const { plan: file = '', definition = '', job = '' } = values;
    const plan = parsePlan(JSON.parse(readFileSync(file, 'utf8')), file);
    const api = await openKubeApi({ namespace: readFileSync(NAMESPACE, 'utf8').trim(), env: io.env });
    const scheduled = await readScheduledJob(api, systemClock, job);
    let current: DueRun | undefined;
    let isOver = false;
    const left = new Promise<number>((leave) => {
      catchSignals(async (code) => {
        // A pod that goes while its Job stays is followed by another one, which goes on from here.
        const goesOn = await isWanted(api, scheduled).catch(() => true);
        if (goesOn) {
          if (current) await giveWay(api, current.run).catch(() => {});
          return leave(code);
        }
        isOver = true;
        current?.stop.interrupt(code);
      });
    });
    const context = {
      ...{ api, clock: systemClock, home: join(tmpdir(), 'fairlead') },
      pipeline: { plan, definition },
      shown: () => chooseRenderer('plain', io),
    };
    const tick = zonedIso(scheduled.tick, plan.schedule?.timeZone ?? 'UTC');
    io.stdout.write(`${plan.pipeline} in ${plan.environment}: tick ${tick}\n`);
    const done = runDue(context, scheduled, {
      begins: (run) => {
        current = run;
      },
      get isOver() {
        return isOver;
      },
    });
    return await Promise.race([done, left]);
  } catch (error) {
    return reportError(io, error, true);
  }
}
