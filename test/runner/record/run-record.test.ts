import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { RunEventBody } from '../../../src/runner/events/run-event';
import { logPieces } from '../../../src/runner/record/log-pieces';
import { readRun } from '../../../src/runner/record/read-run';
import { runFiles } from '../../../src/runner/record/run-files';
import { RunRecord } from '../../../src/runner/record/run-record';
import { openRecord, runStarted } from '../../support/record-run';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();
const log = (stream: 'stdout' | 'stderr', text: string, container?: string): RunEventBody => ({
  ...{ type: 'log', task: 'extract', attempt: 1, stream, bytes: Buffer.from(text) },
  ...(container !== undefined && { container }),
});

it('keeps every event but the logs, one a line, and the logs as they came', () => {
  const record = openRecord(folder.path, 'run-1');
  record.add(runStarted('run-1'));
  record.add([1, log('stdout', 'one\n')]);
  record.add([1, log('stdout', 'two\n')]);
  record.add([1, log('stderr', 'oh\n')]);
  record.add([2, log('stdout', 'ready\n', 'proxy')]);
  record.close();
  const files = runFiles(folder.path, 'run-1');
  expect(readFileSync(files.events, 'utf8').split('\n').length).toBe(2);
  const { bytes, index } = files.log('extract', 1);
  expect(readFileSync(bytes, 'utf8')).toBe('one\ntwo\noh\nready\n');
  const at = Date.UTC(2026, 0, 31, 2, 0, 1);
  expect(logPieces({ bytes, index })).toEqual([
    { start: 0, end: 8, time: at, source: { stream: 'stdout' } },
    { start: 8, end: 11, time: at, source: { stream: 'stderr' } },
    { start: 11, end: 17, time: at + 1000, source: { container: 'proxy', stream: 'stdout' } },
  ]);
  expect(existsSync(files.reserve)).toBe(false);
});

it('takes up a record whose last line a kill has cut off', () => {
  openRecord(folder.path, 'run-1').add(runStarted('run-1'));
  const { events } = runFiles(folder.path, 'run-1');
  appendFileSync(events, '{"time":"2026-01-31T02:00:01Z","type":"task","ta');
  const again = openRecord(folder.path, 'run-1');
  again.add([5, { type: 'run-ended', state: 'failed', exitCode: 1, seconds: 5 }]);
  expect(readRun(folder.path, 'run-1')).toMatchObject({ state: 'failed', seconds: 5 });
});

it('tells once that it cannot be written', () => {
  const failures: string[] = [];
  const record = new RunRecord(runFiles(folder.path, 'run-1'), ({ message }) => {
    failures.push(message);
  });
  record.close();
  const time = '2026-01-31T02:00:00.000Z';
  record.add({ time, ...runStarted('run-1')[1] });
  record.add({ time, ...runStarted('run-1')[1] });
  expect(failures).toEqual(['EBADF: bad file descriptor, write']);
});
