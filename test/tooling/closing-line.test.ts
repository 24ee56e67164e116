import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-closing-line-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** What `.ci/closing-line` prints and exits with for this jest report (as text) and exit status of the tests. */
function closingLine(report: string, testStatus: number) {
  const file = join(folder, 'report.json');
  writeFileSync(file, report);
  const { status, stdout } = spawnSync(process.execPath, ['.ci/closing-line', file, String(testStatus)], {
    encoding: 'utf8',
  });
  return { status, lines: stdout.trimEnd().split('\n') };
}

const none = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};
const report = (counts: Partial<typeof none>) => JSON.stringify({ ...none, ...counts });

test('all passed', () => {
  expect(closingLine(report({ numPassedTests: 7 }), 0)).toEqual({ status: 0, lines: ['7 passed, 0 failed'] });
});

test.each([
  ['failing tests', report({ numPassedTests: 5, numFailedTests: 2 }), 1, '2 failed', '5 passed, 2 failed'],
  [
    'skipped tests',
    report({ numPassedTests: 5, numPendingTests: 2, numTodoTests: 1 }),
    0,
    '3 skipped or todo',
    '5 passed, 3 failed',
  ],
  [
    'a broken suite',
    report({ numPassedTests: 5, numRuntimeErrorTestSuites: 1 }),
    1,
    '1 suites that did not run',
    '5 passed, 1 failed',
  ],
  ['no test', report({}), 0, '0 tests passed, exit status 0', '0 passed, 1 failed'],
  [
    'a failure after passing tests',
    report({ numPassedTests: 5 }),
    124,
    '5 tests passed, exit status 124',
    '5 passed, 1 failed',
  ],
  ['no report', '', 2, 'no test ran', '0 passed, 1 failed'],
])('%s', (_name, text, testStatus, reason, line) => {
  expect(closingLine(text, testStatus)).toEqual({ status: 1, lines: [`not passed: ${reason}`, line] });
});

test('counts what jest itself reports', () => {
  const suite = `test('a', () => {}); test('b', () => { throw new Error('no'); }); test.skip('c', () => {}); test.todo('d');`;
  writeFileSync(join(folder, 'one.test.js'), suite);
  writeFileSync(join(folder, 'broken.test.js'), 'syntax error');
  writeFileSync(join(folder, 'package.json'), '{}');
  const jest = require.resolve('jest/bin/jest');
  const file = join(folder, 'jest.json');
  const args = [jest, '--rootDir', folder, '--json', '--outputFile', file];
  const { status } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const { stdout } = spawnSync(process.execPath, ['.ci/closing-line', file, String(status)], {
    encoding: 'utf8',
  });
  expect(stdout).toBe(
    'not passed: 1 failed, 2 skipped or todo, 1 suites that did not run\n1 passed, 4 failed\n',
  );
});
