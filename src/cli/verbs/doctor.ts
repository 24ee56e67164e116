import { ProblemsError } from '../../support/problems-error';
import type { Diagnosis, DoctorCheck, Patient } from '../doctor/check';
import { composeCheck } from '../doctor/compose-check';
import { distCheck } from '../doctor/dist-check';
import { engineCheck } from '../doctor/engine-check';
import { imagesCheck } from '../doctor/images-check';
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
];

/** `fairlead doctor`: whether everything that fairlead needs is here. */
export const doctor: Verb<[], GlobalOptions & { readonly output: 'text' | 'json' }> = async (io, options) => {
  const patient = patientOf(io, options);
  const results: Result[] = [];
  for (const check of CHECKS) results.push({ ...(await diagnose(check, patient)), check });
  if (options.output === 'json')
    io.stdout.write(jsonText(results.map(({ check, ...result }) => ({ name: check.name, ...result }))));
  else for (const result of results) io.stdout.write(formatResult(io, result));
  const failed = results.filter(({ state }) => state === 'failed');
  if (failed.some(({ check }) => check.vital)) return EXIT.missing;
  return failed.length > 0 ? EXIT.failed : EXIT.ok;
};

type Result = Diagnosis & { readonly check: DoctorCheck };

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
    return { state: 'failed', detail: (error as Error).message, fix: check.fix };
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
