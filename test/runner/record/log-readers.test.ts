import { truncateSync, writeFileSync } from 'node:fs';
import { LogFile } from '../../../src/runner/record/log-file';
import { logReaders } from '../../../src/runner/record/log-readers';
import { type RunFiles, runFiles } from '../../../src/runner/record/run-files';
import { temporaryFolder } from '../../support/temporary-folder';
import { writeLog } from '../../support/write-log';

const folder = temporaryFolder();
let runs = 0;
let files: ReturnType<RunFiles['log']>;

beforeEach(() => {
  runs += 1;
  files = runFiles(folder.path, String(runs)).log('extract', 1);
  writeLog(files, [
    piece('one\n', 'a long one, after one'),
    piece('two\n', 'after two'),
    piece('three\n'),
    { ...piece('beside\n', 'after beside'), container: 'proxy' },
  ]);
});

function piece(text: string, position?: string) {
  const known = position !== undefined && { position };
  const event = { type: 'log', task: 'extract', attempt: 1, stream: 'stdout' } as const;
  return { ...event, bytes: Buffer.from(text), ...known };
}

/** What the readers have, by source. */
function known() {
  const entries = [...logReaders(files)].map(([source, reader]) => {
    const { position } = reader;
    return [source, { position, before: reader.before(6).toString(), next: reader.peek().toString() }];
  });
  return Object.fromEntries(entries);
}

it('go on from where the log of the engine is known to', () => {
  expect(known()).toEqual({
    stdout: { position: 'after two', before: 'e\ntwo\n', next: 'three\n' },
    'proxy/stdout': { position: 'after beside', before: 'eside\n', next: '' },
  });
});

it('keep what is known of other containers when a run goes on', () => {
  const log = new LogFile(files);
  log.add(1, { stream: 'stdout' }, Buffer.from('four\n'), 'after four');
  log.close();
  expect(known()).toEqual({
    stdout: { position: 'after four', before: '\nfour\n', next: '' },
    'proxy/stdout': { position: 'after beside', before: 'eside\n', next: '' },
  });
});

it.each([
  ['is not there', () => writeFileSync(files.positions, '')],
  ['is damaged', () => writeFileSync(files.positions, '{"stdout":{"si')],
  ['tells of more than the record has', () => truncateSync(files.bytes, 6)],
])('begin at the start where the position %s', (_, damage) => {
  damage();
  expect(known().stdout).toMatchObject({
    position: undefined,
    before: '',
    next: expect.stringMatching(/^one\n/),
  });
});
