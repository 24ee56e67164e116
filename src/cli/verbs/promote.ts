import { diffAssembly } from '../../assembly/diff/diff-assembly';
import { environmentOf } from '../../assembly/environment-of';
import type { AssemblyFolder } from '../../assembly/folder';
import { storedFolders } from '../../assembly/stored-folders';
import { writeAssembly } from '../../assembly/write-assembly';
import { ProblemsError } from '../../support/problems-error';
import { unknownNameHelp } from '../../support/unknown-name';
import { type Synthesis, synthesize } from '../../synthesis/synthesize';
import { distFolder } from '../dist-folder';
import { EXIT } from '../exit';
import { imageDigest } from '../image-digest';
import { imagesOf } from '../images-of';
import { packageVersion } from '../package-version';
import { printChanges } from '../print-changes';
import { printReport } from '../print-report';
import { projectFolder } from '../project-folder';
import type { GlobalOptions, Verb } from '../verb';

export interface PromoteOptions extends GlobalOptions {
  readonly outDir?: string;
  readonly force?: boolean;
  readonly output: 'text' | 'json';
}

/** `fairlead promote ENV [PIPELINE]`: writes an environment that synthesis leaves alone. */
export const promote: Verb<[string, string | undefined], PromoteOptions> = async (
  io,
  options,
  environment,
  pipeline,
) => {
  const root = projectFolder(io, options, 'pipelines');
  const dist = distFolder(io, options, root);
  const synthesis = await synthesize({ root, environments: [environment] });
  refuseAutomatic(synthesis, environment);

  const isChosen = ({ path }: { readonly path: string }) =>
    pipeline === undefined || path.split('/').at(-1) === pipeline;
  const stored = storedFolders(dist).filter((folder) => folder.environment === environment);
  const folders = synthesis.folders.filter(isChosen);
  if (folders.length + stored.filter(isChosen).length === 0)
    refuseUnknown(synthesis, environment, pipeline ?? '');

  const report = await writeAssembly(dist, folders, {
    version: packageVersion(),
    isGone: (folder) =>
      (folder.lock?.environment ?? environmentOf(folder.path)) === environment && isChosen(folder),
    promotion: promotions(),
    force: options.force ?? false,
    command: ['fairlead promote', environment, ...(pipeline === undefined ? [] : [pipeline])].join(' '),
  });
  if (options.output === 'text') printChanges(io, diffAssembly(stored.filter(isChosen), folders));
  printReport(io, dist, report, options.output);
  return EXIT.ok;
};

/** Asks for each image once, however many folders name it. */
function promotions() {
  const digests = new Map<string, string | null>();
  const digestOf = (image: string): string | null => {
    if (!digests.has(image)) digests.set(image, imageDigest(image));
    return digests.get(image) ?? null;
  };
  return ({ files }: AssemblyFolder) => ({
    images: Object.fromEntries(imagesOf(files).map((image) => [image, digestOf(image)])),
  });
}

function refuseAutomatic({ environments }: Synthesis, name: string): void {
  if (environments[0]?.promotion === 'manual') return;
  throw new ProblemsError([
    {
      message: `the environment \`${name}\` is not promoted by hand`,
      help: "`fairlead synth` writes it; with `promotion: 'manual'` in its definition, only `fairlead promote` does",
    },
  ]);
}

function refuseUnknown({ folders }: Synthesis, environment: string, pipeline: string): never {
  const known = [...new Set(folders.map(({ path }) => path.split('/').at(-1) ?? ''))];
  throw new ProblemsError([
    { message: `\`${environment}\` has no pipeline \`${pipeline}\``, help: unknownNameHelp(pipeline, known) },
  ]);
}
