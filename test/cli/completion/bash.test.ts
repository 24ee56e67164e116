import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { COMPLETION_SCRIPTS } from '../../../src/cli/completion/scripts';
import { temporaryFolder } from '../../support/temporary-folder';
import { writeTree } from '../../support/tree';

const folder = temporaryFolder();

test('bash asks fairlead for the word under the cursor', () => {
  const jiti = join(__dirname, '../../../node_modules/jiti/lib/jiti-cli.mjs');
  const main = join(__dirname, '../../../src/cli/main.ts');
  writeTree(folder.path, {
    'bin/fairlead': `#!/bin/sh\nexec '${process.execPath}' '${jiti}' '${main}' "$@"\n`,
    'dist/local/orders/fairlead.lock': '',
    'dist/local/other/fairlead.lock': '',
  });
  chmodSync(join(folder.path, 'bin/fairlead'), 0o755);
  const script = `${COMPLETION_SCRIPTS.bash}
COMP_WORDS=(fairlead run o); COMP_CWORD=2; _fairlead; echo "\${COMPREPLY[@]}"
COMP_WORDS=(fairlead run --env "" later); COMP_CWORD=3; _fairlead; echo "\${COMPREPLY[@]}"
complete -p fairlead`;
  const { stdout } = spawnSync('bash', ['-c', script], {
    cwd: folder.path,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(folder.path, 'bin')}:${process.env.PATH}` },
  });
  expect(stdout).toBe('orders other\nlocal\ncomplete -o default -F _fairlead fairlead\n');
});
