import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const command = [
  join(__dirname, '../../node_modules/jiti/lib/jiti-cli.mjs'),
  join(__dirname, '../../src/cli/main.ts'),
];

test('the process ends with the code of the command', () => {
  const codes = [['--help'], ['nonsense']].map(
    (argv) => spawnSync(process.execPath, [...command, ...argv], { stdio: 'ignore' }).status,
  );
  expect(codes).toEqual([0, 2]);
});

test('a reader that stops reading is no error', async () => {
  const child = spawn(process.execPath, [...command, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'exit');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});
