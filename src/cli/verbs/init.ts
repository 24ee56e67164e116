import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { displayPath } from '../../assembly/display-path';
import { fileSystemProblem } from '../../assembly/file-system-problem';
import { toDnsLabel } from '../../support/names';
import { packageManifest } from '../../support/package-manifest';
import { ProblemsError } from '../../support/problems-error';
import { EXIT } from '../exit';
import { shellWord } from '../shell-word';
import { imageLiteral } from '../templates/image-literal';
import { projectTemplate } from '../templates/project-template';
import type { GlobalOptions, Verb } from '../verb';

/** `fairlead init DIR`: a new project with one working pipeline. Overwrites nothing. */
export const init: Verb<[string], GlobalOptions & { readonly image: string }> = (io, options, directory) => {
  const folder = resolve(io.cwd(), directory);
  const { version, dependencies, devDependencies } = packageManifest();
  const files = projectTemplate({
    name: toDnsLabel(basename(folder)) || 'pipelines',
    image: imageLiteral(options.image),
    versions: {
      fairlead: `^${version}`,
      constructs: dependencies.constructs ?? '*',
      typescript: devDependencies.typescript ?? '*',
    },
  });
  refuseExisting(folder, [...files.keys()]);
  try {
    for (const [file, content] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content, { flag: 'wx' });
    }
  } catch (error) {
    const problem = fileSystemProblem(error, folder);
    throw problem ? new ProblemsError([{ message: problem.message }]) : error;
  }
  const steps = [
    ...(folder === io.cwd() ? [] : [`cd ${shellWord(relative(io.cwd(), folder))}`]),
    ...(hasFairlead(folder) ? [] : ['npm install']),
    'npx fairlead synth',
    'npx fairlead run hello',
  ];
  io.stderr.write(`made a project in ${directory}; next:\n\n${steps.map((step) => `  ${step}\n`).join('')}`);
  return EXIT.ok;
};

function refuseExisting(folder: string, files: readonly string[]): void {
  const existing = files.filter((file) => existsSync(join(folder, file)));
  if (existing.length === 0) return;
  throw new ProblemsError([
    {
      message: `\`${displayPath(folder)}\` has ${existing.map((file) => `\`${file}\``).join(', ')} already`,
      help: 'name a new folder; nothing is overwritten',
    },
  ]);
}

/** Whether the packages are there already: in a workspace, or where fairlead was installed above. */
function hasFairlead(folder: string): boolean {
  try {
    createRequire(join(folder, 'package.json')).resolve('fairlead/package.json');
    return true;
  } catch {
    return false;
  }
}
