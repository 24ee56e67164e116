import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { makeHome } from '../../record/make-home';
import { runFiles } from '../../record/run-files';
import { isDriven } from '../../record/run-lock';
import { writeWhole } from '../../record/write-whole';
import type { KubeApi } from '../api/kube-api';
import { RUN_LABELS } from '../jobs/run-labels';
import type { ConfigMap } from '../objects/config-map';
import { eventsText, recordParts, startsOf } from './record-parts';

/** Brings the records of runs that the cluster has, and this machine has not or has only an older part of, into `.fairlead/runs/`: all, or one. */
export async function fetchRuns(api: KubeApi, home: string, one?: string): Promise<void> {
  const runs = new Map<string, ConfigMap[]>();
  for (const item of await recordParts(api, one)) {
    const run = item.metadata.labels?.[RUN_LABELS.run];
    if (run !== undefined) runs.set(run, [...(runs.get(run) ?? []), item]);
  }
  for (const [run, parts] of runs) if (!(await isDriven(home, run))) writeRecord(home, run, parts);
}

function writeRecord(home: string, run: string, parts: readonly ConfigMap[]): void {
  const text = eventsText(parts);
  if (text === '') return;
  const files = runFiles(home, run);
  // Both have the same lines; a runner that was killed may have got further in one of them.
  if (existsSync(files.events) && statSync(files.events).size >= Buffer.byteLength(text)) return;
  makeHome(home);
  mkdirSync(files.folder, { recursive: true, mode: 0o700 });
  for (const [start, { plan, templates }] of startsOf(parts)) {
    writeWhole(files.plan(start), plan);
    writeWhole(files.jobTemplates(start), templates);
  }
  writeFileSync(files.events, text, { mode: 0o600 });
}
