import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Location } from '../support/location';
import type { Problem } from '../support/problem';
import { ProblemsError } from '../support/problems-error';

/** What a file of `pipelines/` threw while it ran, as problems at the place in that file. */
export function thrownProblems(error: unknown, root: string, file: string): Problem[] {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const here = { file, line: 1, column: 1 };
  if (error instanceof ProblemsError) {
    const at = placeIn(stack, root) ?? here;
    return error.problems.map((problem) => ({ at, ...problem }));
  }
  const syntax = /^ParseError: ([^\n]*?)\s*(?:\n|$)/.exec(message);
  if (syntax) {
    const at = placeIn(message, root);
    // the parser counts columns from 0
    return [{ message: `syntax error: ${syntax[1]}`, at: at ? { ...at, column: at.column + 1 } : here }];
  }
  const missing = /^Cannot find (?:module|package) '([^']+)'/.exec(message)?.[1];
  if (missing) return [missingModule(missing, root, file)];
  return [{ ...describe(message), at: placeIn(stack, root) ?? here }];
}

function describe(message: string): Omit<Problem, 'at'> {
  const twice = /^There is already a Construct with name '([^']+)' in (\S+)(?: \[(.+)\])?$/.exec(message);
  if (twice) {
    const where = twice[2] === 'Project' ? 'in this project' : `in \`${twice[3] ?? twice[2]}\``;
    return { message: `\`${twice[1]}\` is defined twice ${where}`, help: 'rename one of them' };
  }
  return { message: `the file threw: ${message.split('\n')[0]}` };
}

function missingModule(name: string, root: string, file: string): Problem {
  const inProject = name.startsWith(`${root}${sep}`);
  const spelt = inProject ? `./${relative(join(root, 'pipelines'), name)}` : name;
  const text = readFileSync(join(root, file), 'utf8');
  const offset = Math.max(
    0,
    text.search(new RegExp(`['"]${spelt.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}['"]`)),
  );
  const before = text.slice(0, offset);
  return {
    message: `\`${spelt}\` cannot be imported: there is no such module`,
    at: { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') },
    help: inProject || /^[./]/.test(name) ? 'check the path' : `install it: \`npm install ${name}\``,
  };
}

/** The first place in the project's own files that the text names. */
function placeIn(text: string, root: string): Location | undefined {
  for (const [, path = '', line, column] of text.matchAll(/(\/[^\s():]+):(\d+):(\d+)/g)) {
    if (!path.startsWith(`${root}${sep}pipelines${sep}`)) continue;
    return { file: relative(root, path).split(sep).join('/'), line: Number(line), column: Number(column) };
  }
  return undefined;
}
