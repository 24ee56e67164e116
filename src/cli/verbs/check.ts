import { type Check, checkAssembly } from '../../assembly/check-assembly';
import { diffAssembly } from '../../assembly/diff/diff-assembly';
import { displayPath } from '../../assembly/display-path';
import type { Finding } from '../../assembly/finding';
import { ownerOf, type Scope } from '../../assembly/scope';
import { storedFolders } from '../../assembly/stored-folders';
import type { Synthesis } from '../../synthesis/synthesize';
import { EXIT } from '../exit';
import { findingHelp } from '../finding-help';
import type { Io } from '../io';
import { jsonText } from '../json-text';
import { packageVersion } from '../package-version';
import { printChanges } from '../print-changes';

const MEANING: Readonly<Record<Finding['kind'], string>> = {
  missing: 'is missing',
  stale: 'is not what pipelines/ says',
  gone: 'is no longer produced',
  edited: 'was edited by hand',
  unlisted: 'was not written by fairlead',
  interrupted: 'is half written: a synthesis or a promotion was interrupted',
  unreadable: 'cannot be read',
  orphaned: 'belongs to an environment that is no longer defined; remove it',
};

/** `fairlead synth --check`: whether `dist/` is what `pipelines/` says. */
export function check(io: Io, dist: string, synthesis: Synthesis, scope: Scope, output: string): number {
  const result = checkAssembly(dist, synthesis.folders, { version: packageVersion(), scope });
  if (output === 'json') io.stdout.write(jsonText(result));
  else {
    printCheck(io, dist, result);
    for (const help of findingHelp(result.findings, scope)) io.stderr.write(`help: ${help}\n`);
    const stored = storedFolders(dist).filter(
      ({ path, environment, lock }) => ownerOf(path, lock ?? { environment }, scope) === 'synthesis',
    );
    const wanted = synthesis.folders.filter(
      ({ path, environment }) => ownerOf(path, { environment }, scope) === 'synthesis',
    );
    printChanges(io, diffAssembly(stored, wanted));
  }
  return result.findings.length === 0 ? EXIT.ok : EXIT.failed;
}

function printCheck(io: Io, dist: string, { findings, behind }: Check): void {
  const name = displayPath(dist);
  for (const { path, kind } of findings) io.stdout.write(`${name}/${path} ${MEANING[kind]}\n`);
  for (const environment of new Set(behind.map((one) => one.environment))) {
    const own = behind.filter((one) => one.environment === environment);
    const never = own.filter(({ promoted }) => !promoted).length;
    const words = [
      ...(own.length > never ? [`${own.length - never} folders behind pipelines/`] : []),
      ...(never > 0 ? [`${never} never promoted`] : []),
    ];
    io.stderr.write(`note: ${environment} has ${words.join(', ')}: \`fairlead diff --env ${environment}\`\n`);
  }
  if (findings.length === 0) io.stderr.write(`${name} is in step with pipelines/\n`);
}
