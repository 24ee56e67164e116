import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a script printed, both streams in one as a terminal shows them, and its exit code. */
export interface ShellResult {
  readonly code: number | null;
  readonly output: string;
}

const FAIRLEAD = join(__dirname, 'fairlead.js');
const BIN = join(__dirname, '../../../node_modules/.bin');

/** A shell in which `fairlead` is the one of `src/`, and `npx` finds it and the tools of this repository. */
export function shell(
  home: string,
  variables: NodeJS.ProcessEnv = {},
): (folder: string, script: string) => ShellResult {
  const bin = join(home, 'bin');
  const tool = (name: string, script: string) => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  mkdirSync(bin);
  tool('fairlead', `exec '${process.execPath}' '${FAIRLEAD}' "$@"`);
  tool('npx', `tool=$1; shift; [ "$tool" = fairlead ] && exec fairlead "$@"; exec '${BIN}'/"$tool" "$@"`);
  const all = { ...process.env, ...variables };
  const env = { ...all, PATH: `${bin}:${all.PATH}`, NO_COLOR: '1', FORCE_COLOR: undefined };
  return (cwd, script) => {
    const { status, stdout } = spawnSync('bash', ['-euo', 'pipefail', '-c', `exec 2>&1\n${script}`], {
      cwd,
      env,
      encoding: 'utf8',
      input: '',
      maxBuffer: 2 ** 26,
    });
    return { code: status, output: stdout };
  };
}
