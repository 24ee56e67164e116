import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { makeHome } from '../../record/make-home';
import { runFiles } from '../../record/run-files';
import { isDriven } from '../../record/run-lock';
import { writeWhole } from '../../record/write-whole';
import type { KubeApi } from '../api/kube-api';
import { RUN_LABELS } from '../jobs/run-labels';
import type { ConfigMap } from '../objects/config-map';
import { unpacked } from './packed';
import { RECORD_LABEL } from './record-names';
import type { StartData } from './start-data';

/** Brings the records of runs that the cluster has, and this machine has not or has only an older part of, into `.fairlead/runs/`. */
export async function fetchRuns(api: KubeApi, home: string): Promise<void> {
  const path = `/api/v1/namespaces/${api.namespace}/configmaps`;
  const query = { labelSelector: RECORD_LABEL };
  const { items } = await api.request<{ readonly items: readonly ConfigMap[] }>('GET', path, { query });
  const runs = new Map<string, ConfigMap[]>();
  for (const item of items) {
    const run = item.metadata.labels?.[RUN_LABELS.run];
    if (run !== undefined) runs.set(run, [...(runs.get(run) ?? []), item]);
  }
  for (const [run, parts] of runs) if (!(await isDriven(home, run))) writeRecord(home, run, parts);
}

function writeRecord(home: string, run: string, parts: readonly ConfigMap[]): void {
  const starts = parts.flatMap(({ binaryData = {} }) => Object.entries(binaryData));
  const chunks = parts.flatMap(({ data = {} }) => Object.entries(data)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (chunks.length === 0) return;
  const files = runFiles(home, run);
  const text = chunks.map(([, text]) => text).join('');
  // Both have the same lines; a runner that was killed may have got further in one of them.
  if (existsSync(files.events) && statSync(files.events).size >= Buffer.byteLength(text)) return;
  makeHome(home);
  mkdirSync(files.folder, { recursive: true, mode: 0o700 });
  for (const [key, text] of starts) {
    const start = Number(key.replace('start.', ''));
    writeWhole(files.plan(start), unpacked<StartData>(text).plan);
  }
  writeFileSync(files.events, text, { mode: 0o600 });
}
