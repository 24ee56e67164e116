import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { checkBlocks } from '../../docs/harness/check-blocks';
import { type Page, readPages } from '../../docs/harness/page';
import { pageFolders } from '../../docs/harness/page-folder';
import { shell } from '../../docs/harness/shell';

const SECRETS = join(__dirname, '../../../.ci/secrets');

const folders = pageFolders();
const run = shell(folders.home);
const name = `fairlead-docs-${randomBytes(4).toString('hex')}`;
const pages = readPages().filter(({ blocks }) =>
  blocks.some(({ marks }) => 'docker' in marks || 'dag' in marks),
);

/** Each page in a project of its own, whose containers, networks and volumes are removed after it. */
function check(page: Page, index: number): void {
  const project = `${name}-${index}`;
  const folder = folders.make(['pipelines'], project);
  const succeed = (script: string) => {
    const { code, output } = run(folder, script);
    if (code !== 0) throw new Error(`${script}: exit code ${code}\n${output}`);
  };
  const files = page.blocks.filter(({ language, marks }) => language === 'ts' && marks.file);
  checkBlocks({ ...page, blocks: files }, { folder, run, engine: 'docker' });
  try {
    succeed('fairlead synth');
    succeed(`'${process.execPath}' '${SECRETS}' local`);
    checkBlocks(page, { folder, run, engine: 'docker' });
  } finally {
    removeProject(`${project}-local`);
  }
}

function removeProject(project: string): void {
  const filter = ['--quiet', '--filter', `label=com.docker.compose.project=${project}`];
  const docker = (...args: string[]) => execFileSync('docker', args, { encoding: 'utf8' });
  const ids = (...list: string[]) =>
    docker(...list, ...filter)
      .split('\n')
      .filter(Boolean);
  const remove = (command: string[], list: string[]) => {
    const found = ids(...list);
    if (found.length > 0) docker(...command, ...found);
  };
  remove(['rm', '--force', '--volumes'], ['ps', '--all']);
  remove(['network', 'rm'], ['network', 'ls']);
  remove(['volume', 'rm', '--force'], ['volume', 'ls']);
}

test.each(pages.map((page, index) => ({ path: page.path, page, index })))(
  '$path says what happens on a Docker Engine',
  ({ page, index }) => check(page, index),
  300_000,
);
