import { join } from 'node:path';
import { environmentOf } from '../../assembly/environment-of';
import { ownerOf, type Scope } from '../../assembly/scope';
import { writeAssembly } from '../../assembly/write-assembly';
import { ProblemsError } from '../../support/problems-error';
import { type Synthesis, synthesize } from '../../synthesis/synthesize';
import { distFolder } from '../dist-folder';
import { EXIT } from '../exit';
import { packageVersion } from '../package-version';
import { printFiles } from '../print-files';
import { printReport } from '../print-report';
import { projectFolder } from '../project-folder';
import { takeOverPromoted } from '../take-over-promoted';
import type { GlobalOptions, Verb } from '../verb';

export interface SynthOptions extends GlobalOptions {
  readonly env?: readonly string[];
  readonly check?: boolean;
  readonly outDir?: string;
  readonly stdout?: boolean;
  readonly force?: boolean;
  readonly output: 'text' | 'json';
}

/** `fairlead synth`: writes `dist/` from `pipelines/`. */
export const synth: Verb<[], SynthOptions> = async (io, options) => {
  const root = projectFolder(io, options, 'pipelines');
  const dist = distFolder(io, options, root);
  const synthesis = await synthesize({ root, ...(options.env && { environments: options.env }) });
  const scope: Scope = { environments: synthesis.environments, complete: options.env === undefined };
  if (options.stdout) return printFiles(io, synthesis.folders);
  if (options.check) return loadCheck()(io, dist, synthesis, scope, options.output);

  refuseManual(synthesis, options.env);
  const manual = synthesis.environments.filter(({ promotion }) => promotion === 'manual');
  const copied = await takeOverPromoted(
    join(root, 'dist'),
    dist,
    manual.map(({ name }) => name),
  );
  const report = await writeAssembly(
    dist,
    synthesis.folders.filter(
      ({ path, environment }) => ownerOf(path, { environment }, scope) === 'synthesis',
    ),
    {
      version: packageVersion(),
      isGone: ({ path, lock }) => ownerOf(path, lock, scope) === 'synthesis',
      force: options.force ?? false,
    },
  );
  printReport(io, dist, [...report, ...copied], options.output);
  const complete = new Set(copied.map(({ path }) => environmentOf(path)));
  for (const { name } of manual.filter(({ name }) => !complete.has(name)))
    io.stderr.write(
      `${name} is promoted by hand and was left alone: \`fairlead promote ${name}\` writes it\n`,
    );
  return EXIT.ok;
};

/** Reading YAML takes as long to load as all of a small synthesis; only a comparison needs it. */
function loadCheck() {
  return (require('./check') as typeof import('./check')).check;
}

/** Left alone silently, it would look as if it had been written. */
function refuseManual({ environments }: Synthesis, asked: readonly string[] = []): void {
  const refused = environments.filter(
    ({ name, promotion }) => promotion === 'manual' && asked.includes(name),
  );
  if (refused.length === 0) return;
  throw new ProblemsError(
    refused.map(({ name }) => ({
      message: `the environment \`${name}\` is promoted by hand; synthesis does not write it`,
      help: `write it with \`fairlead promote ${name}\``,
    })),
  );
}
