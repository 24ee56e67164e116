import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readClusterEnvironment } from '../../runner/kubernetes/dist/read-cluster-environment';
import { ProblemsError } from '../../support/problems-error';
import { clusterUse } from '../cluster/cluster-use';
import type { Diagnosis, DoctorCheck, Patient } from '../doctor/check';
import { composeCheck } from '../doctor/compose-check';
import { distCheck } from '../doctor/dist-check';
import { engineCheck } from '../doctor/engine-check';
import { imagesCheck } from '../doctor/images-check';
import { limitsCheck } from '../doctor/limits-check';
import { nodeCheck } from '../doctor/node-check';
import { secretsCheck } from '../doctor/secrets-check';
import { EXIT } from '../exit';
import type { Io } from '../io';
import { jsonText } from '../json-text';
import { paintFor } from '../paint-for';
import { projectFolder } from '../project-folder';
import { hanging } from '../render/hanging';
import { terminalWidth } from '../terminal-width';
import type { GlobalOptions, Verb } from '../verb';

const CHECKS: readonly DoctorCheck[] = [
  nodeCheck,
  engineCheck,
  composeCheck,
  distCheck,
  imagesCheck,
  secretsCheck,
  limitsCheck,
];

/** Options of `fairlead doctor`. */
export interface DoctorOptions extends GlobalOptions {
  readonly env?: string;
  readonly context?: string;
  readonly output: 'text' | 'json';
}

/** `fairlead doctor`: whether everything that fairlead needs is here. */
export const doctor: Verb<[], DoctorOptions> = async (io, options) => {
  const { env: environment } = options;
  const patient = { ...patientOf(io, options), ...(environment !== undefined && { environment }) };
  const results: Result[] = [];
  for (const check of checksOf(io, options)) results.push({ ...(await diagnose(check, patient)), check });
  if (options.output === 'json')
    io.stdout.write(jsonText(results.map(({ check, ...result }) => ({ name: check.name, ...result }))));
  else for (const result of results) io.stdout.write(formatResult(io, result));
  const failed = results.filter(({ state }) => state === 'failed');
  if (failed.some(({ check }) => check.vital)) return EXIT.missing;
  return failed.length > 0 ? EXIT.failed : EXIT.ok;
};

type Result = Diagnosis & { readonly check: DoctorCheck };

/** What runs on this machine need, or what those in the cluster of an environment do. */
function checksOf(io: Io, options: DoctorOptions): readonly DoctorCheck[] {
  if (options.env === undefined) return CHECKS;
  const dist = join(projectFolder(io, options, 'dist'), 'dist');
  if (existsSync(join(dist, options.env, 'environment', 'compose.yaml'))) return CHECKS;
  const environment = readClusterEnvironment(dist, options.env);
  const { clusterChecks } = require('../doctor/cluster-checks') as typeof import('../doctor/cluster-checks');
  return [nodeCheck, distCheck, ...clusterChecks(environment, clusterUse(io, options))];
}

function patientOf(io: Io, options: GlobalOptions): Patient {
  try {
    return { io, root: projectFolder(io, options, 'pipelines') };
  } catch (error) {
    if (error instanceof ProblemsError) return { io };
    throw error;
  }
}

/** A check that breaks is a failed check: the others still speak. */
async function diagnose(check: DoctorCheck, patient: Patient): Promise<Diagnosis> {
  try {
    const found = await check.run(patient);
    return found.state === 'failed' ? { fix: check.fix, ...found } : found;
  } catch (error) {
    const { message, help } = error as Error & { readonly help?: string };
    return { state: 'failed', detail: message, fix: help ?? check.fix };
  }
}

function formatResult(io: Io, { check, state, detail, fix }: Result): string {
  const color = paintFor(io, io.stdout);
  const mark = { ok: color('green', '✓'), failed: color('red', '✗'), skipped: color('dim', '-') }[state];
  const width = terminalWidth(io.stdout);
  const front = `${mark} ${check.name.padEnd(14)}  `;
  const lines = [
    ...hanging(front, detail, 18, width),
    ...(fix === undefined ? [] : hanging('  fix: ', fix, 7, width).map((line) => color('dim', line))),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
