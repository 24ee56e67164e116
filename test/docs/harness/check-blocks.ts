import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { blockKind } from './block-kind';
import { dagMistakes } from './dag-mistakes';
import { excerptMistake } from './excerpt-mistake';
import type { Block, Page } from './page';
import type { shell } from './shell';
import { shownPattern, steady } from './shown';

/** The folder in which a page is checked, and who runs its commands. */
export interface PageChecks {
  readonly folder: string;
  readonly run: ReturnType<typeof shell>;
  /** Which commands are run: those marked `docker`, those marked `cluster`, or those with neither mark. */
  readonly engine?: 'docker' | 'cluster';
}

/** Goes through a page from top to bottom: writes its files, runs its commands, compares what it shows. */
export function checkBlocks(page: Page, checks: PageChecks): void {
  for (const block of page.blocks) {
    try {
      checkBlock(block, checks);
    } catch (error) {
      throw new Error(`${page.path}:${block.line}: ${(error as Error).message}`);
    }
  }
}

function checkBlock(block: Block, { folder, run, engine }: PageChecks): void {
  const { marks, text } = block;
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  switch (blockKind(block)) {
    case 'file': {
      const path = join(folder, marks.file ?? '');
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return;
    }
    case 'patch': {
      const patch = spawnSync('patch', ['--quiet', marks.file ?? ''], {
        cwd: folder,
        input: text,
        encoding: 'utf8',
      });
      if (patch.status !== 0) throw new Error(`the patch does not apply: ${patch.stdout}${patch.stderr}`);
      return;
    }
    case 'commands':
      if (engineOf(marks) === engine) runCommands(block, folder, run);
      return;
    case 'excerpt': {
      if (engine) return;
      const mistake = excerptMistake(text, read(marks.from ?? ''));
      fail(mistake ? [`${marks.from}: ${mistake}`] : []);
      return;
    }
    case 'graph':
      if (!engine) compare(text, run(folder, `fairlead graph ${marks.pipeline}`).output);
      return;
    case 'dag':
      if (engine === 'docker') parsePython(text);
      else if (!engine) fail(dagMistakes(text, folder));
      return;
    default:
      return;
  }
}

function engineOf(marks: Block['marks']): PageChecks['engine'] {
  if ('docker' in marks) return 'docker';
  return 'cluster' in marks ? 'cluster' : undefined;
}

function fail(mistakes: readonly string[]): void {
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
}

/** By the Python of the task images: this machine may have none. */
function parsePython(text: string): void {
  const run = [
    'run',
    '--rm',
    '--interactive',
    '--network',
    'none',
    'registry.localhost/etl/postgres-runner:0.1.0',
  ];
  const parse = ['python', '-c', 'import sys; compile(sys.stdin.read(), "dag.py", "exec")'];
  const { status, stderr } = spawnSync('docker', [...run, ...parse], { input: text, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** `sh`: all of it at once, and it must succeed. `console`: each `$ command`, and it must print what is shown. */
function runCommands({ language, marks, text }: Block, folder: string, run: PageChecks['run']): void {
  if (language === 'sh') {
    const { code, output } = run(folder, text);
    if (code !== 0) throw new Error(`exit code ${code}:\n${text}\n${output}`);
    return;
  }
  const steps = text.split(/^\$ /m).slice(1);
  for (const [index, step] of steps.entries()) {
    const [command = '', shown = ''] = split(step);
    const { code, output } = run(folder, command);
    const expected = 'exit' in marks && index === steps.length - 1 ? Number(marks.exit) : 0;
    compare(shown, output);
    if (code !== expected)
      throw new Error(`\`${command}\`: exit code ${code} instead of ${expected}:\n${output}`);
  }
}

function split(step: string): [command: string, shown: string] {
  const end = step.search(/(?<!\\)\n/);
  return [step.slice(0, end), step.slice(end + 1)];
}

function compare(shown: string, real: string): void {
  if (!new RegExp(`^${shownPattern(shown)}$`).test(steady(real)))
    throw new Error(`shown:\n${shown}\nreal:\n${real}`);
}
