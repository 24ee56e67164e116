import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RunRecord } from '../../src/runner/run-record';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();
const time = '2026-01-31T02:00:00.000Z';

it('keeps every event but the log, one a line', () => {
  const record = new RunRecord(folder.path, 'run-1');
  record.add({ time, type: 'task', task: 'a', state: 'running', attempt: 1 });
  record.add({ time, type: 'log', task: 'a', attempt: 1, stream: 'stdout', bytes: Buffer.from('x') });
  record.add({ time, type: 'result', task: 'a', attempt: 1, values: { rows: '1' } });
  record.close();
  const lines = readFileSync(join(folder.path, '.fairlead/runs/run-1.ndjson'), 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { time, type: 'task', task: 'a', state: 'running', attempt: 1 },
    { time, type: 'result', task: 'a', attempt: 1, values: { rows: '1' } },
  ]);
});
