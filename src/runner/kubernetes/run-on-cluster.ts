import { hostname } from 'node:os';
import { sha256 } from '../../support/sha256';
import type { RunEnd } from '../events/run-end';
import { logReaders } from '../record/log-readers';
import { writeWhole } from '../record/write-whole';
import { type RunWork, runWithRecord } from '../run-with-record';
import type { Stop } from '../stop/stop';
import type { KubeApi } from './api/kube-api';
import { KubernetesExecutor } from './kubernetes-executor';
import { ClusterRecord } from './record/cluster-record';

/** As Ctrl-C does. */
const EXIT_INTERRUPTED = 130;

/** A planned run in a cluster. */
export interface ClusterRun extends Omit<RunWork, 'alsoRecord'> {
  /** Of the environment's namespace. */
  readonly api: KubeApi;
  /** Sees to it that the cluster has what the run needs. */
  readonly prepare: (stop: Stop, waits: (text: string) => void) => Promise<void>;
  /** Whether other runners may have begun this run under the same id. @default false */
  readonly adopts?: boolean;
}

/** Runs it as Jobs, with its record in the cluster and in `.fairlead/runs/<id>/`; no other runner can drive it meanwhile. */
export async function runOnCluster(run: ClusterRun): Promise<RunEnd> {
  const { api, id, home, plan, clock, stop, secrets, adopts = false } = run;
  const warn = (text: string) =>
    run.show({ time: new Date(clock.now()).toISOString(), type: 'message', level: 'warning', text });
  const holder = {
    name: `${hostname()}/${sha256(home).slice(0, 8)}`,
    waits: (name: string, seconds: number) =>
      warn(`waits up to ${seconds} s: \`${name}\` may still drive the run`),
    stop: () => stop.interrupt(EXIT_INTERRUPTED),
  };
  const record = new ClusterRecord({
    api,
    clock,
    run: id,
    plan,
    adopts,
    holder,
    failed: () => stop.unrecorded(),
  });
  const end = await runWithRecord(
    { ...run, alsoRecord: record.add },
    (emit, files) =>
      new KubernetesExecutor({
        ...{ api, clock, emit, run: id, plan: plan.plan, secrets: secrets.values, keepJobs: true },
        recorded: () => record.flushed(),
        open: async (stop) => {
          await run.prepare(stop, warn);
          const opened = await record.open(stop);
          writeWhole(files.jobTemplates(plan.start), Object.fromEntries(opened.templates));
          return opened;
        },
        logged: (task, attempt) => logReaders(files.log(task, attempt)),
      }),
  );
  await record.close(end).catch(({ message }: Error) => {
    warn(`the record of the run in the cluster stays open: ${message}`);
  });
  return end;
}
