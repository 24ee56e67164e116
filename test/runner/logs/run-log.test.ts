import fc from 'fast-check';
import type { LogSelection } from '../../../src/runner/logs/log-selection';
import { RunLog } from '../../../src/runner/logs/run-log';
import { BEGIN, type Happening, openRecord, recordRun, runStarted } from '../../support/record-run';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();
const RUN = '20260131-020000-aa11';

const begin = (seconds: number, task: string, attempt = 1): Happening => [
  seconds,
  { type: 'attempt-started', task, attempt },
];
const end = (seconds: number, task: string, attempt = 1): Happening => [
  seconds,
  { type: 'attempt-ended', task, attempt, seconds: 1, outcome: { state: 'succeeded', results: {} } },
];
const log = (seconds: number, task: string, text: string, more: object = {}): Happening => [
  seconds,
  { type: 'log', task, attempt: 1, stream: 'stdout', bytes: Buffer.from(text), ...more },
];
const STARTED = runStarted(RUN, {
  tasks: [
    { name: 'extract', needs: [], containers: ['proxy'] },
    { name: 'load', needs: [], containers: [] },
  ],
});

/** The lines as text, each with who wrote it and, where it has none, a mark for its missing newline. */
function read(runLog: RunLog, isLast = true): string[] {
  return [...runLog.read(isLast)].map(({ task, attempt, container, stream, time, bytes, whole }) => {
    const who = [task, ...(container ? [container] : [])].join('/');
    const nth = attempt === 1 ? '' : `#${attempt}`;
    return `${(time - BEGIN) / 1000} ${who}${nth}${stream === 'stderr' ? '!' : ''} ${bytes}${whole ? '' : '¬'}`;
  });
}
const all = (selection: LogSelection = {}) => read(new RunLog(folder.path, RUN, selection));

describe('a run that has ended', () => {
  beforeEach(() =>
    recordRun(folder.path, RUN, [
      STARTED,
      begin(1, 'extract'),
      log(1, 'extract', 'one\ntw'),
      log(2, 'extract', 'er', { stream: 'stderr' }),
      log(3, 'extract', 'ready\n', { container: 'proxy' }),
      begin(3, 'load'),
      log(4, 'load', 'loading\n'),
      log(5, 'extract', 'o\nthree'),
      log(6, 'extract', 'ror\n', { stream: 'stderr' }),
      end(7, 'extract'),
      begin(8, 'extract', 2),
      log(9, 'extract', 'again\n', { attempt: 2 }),
      end(10, 'extract', 2),
      log(11, 'load', 'loaded\n'),
      end(12, 'load'),
      [12, { type: 'run-ended', state: 'succeeded', exitCode: 0, seconds: 12 }],
    ]),
  );

  it('puts whole lines in order of time, whatever stream, container or task cuts them', () => {
    expect(all()).toEqual([
      '1 extract one',
      '3 extract/proxy ready',
      '4 load loading',
      '5 extract two',
      '6 extract! error',
      '5 extract three¬',
      '9 extract#2 again',
      '11 load loaded',
    ]);
  });

  it.each<[LogSelection, string[]]>([
    [{ task: 'load' }, ['4 load loading', '11 load loaded']],
    [{ task: 'extract', container: 'proxy' }, ['3 extract/proxy ready']],
    [
      { task: 'extract', container: null, attempt: 1 },
      ['1 extract one', '5 extract two', '6 extract! error', '5 extract three¬'],
    ],
    [{ attempt: 2 }, ['9 extract#2 again']],
    [{ since: BEGIN + 6000 }, ['6 extract! error', '9 extract#2 again', '11 load loaded']],
    [{ tail: 1 }, ['3 extract/proxy ready', '5 extract three¬', '9 extract#2 again', '11 load loaded']],
    [{ tail: 0 }, []],
  ])('selects %j', (selection, lines) => {
    expect(all(selection)).toEqual(lines);
  });
});

it('goes on where it was, with attempts that have begun meanwhile', () => {
  const record = openRecord(folder.path, RUN);
  const runLog = new RunLog(folder.path, RUN, { tail: 1 });
  for (const one of [STARTED, begin(1, 'extract'), log(1, 'extract', 'a\nb\nhalf')]) record.add(one);
  expect(read(runLog, false)).toEqual(['1 extract b']);
  expect(read(runLog, false)).toEqual([]);
  for (const one of [log(2, 'extract', ' of it\nrest'), begin(2, 'load'), log(3, 'load', 'x\ny\n')])
    record.add(one);
  expect(read(runLog, false)).toEqual(['2 extract half of it', '3 load x', '3 load y']);
  expect(runLog.hasEnded).toBe(false);
  record.add(end(4, 'extract'));
  expect(read(runLog, false)).toEqual(['2 extract rest¬']);
  record.add([5, { type: 'run-ended', state: 'interrupted', exitCode: 130, seconds: 5 }]);
  expect(read(runLog, true)).toEqual([]);
  expect(runLog.hasEnded).toBe(true);
  record.add(STARTED);
  expect(read(runLog, true)).toEqual([]);
  expect(runLog.hasEnded).toBe(false);
  record.close();
});

it('keeps a long line whole', () => {
  const line = 'x'.repeat(1_500_000);
  const pieces = [log(1, 'load', line.slice(0, 700_000)), log(2, 'load', `${line.slice(700_000)}\nend\n`)];
  recordRun(folder.path, RUN, [STARTED, begin(1, 'load'), ...pieces]);
  expect(all()).toEqual([`2 load ${line}`, '2 load end']);
});

type Piece = readonly [
  container: string | undefined,
  stream: 'stdout' | 'stderr',
  milliseconds: number,
  text: string,
];

const piece: fc.Arbitrary<Piece> = fc.tuple(
  fc.constantFrom(undefined, 'proxy'),
  fc.constantFrom('stdout', 'stderr'),
  fc.nat(2),
  fc.string({ unit: fc.constantFrom('a', '\n', 'ü'), maxLength: 6 }),
);

it('has every byte of every stream once and in order, in whichever steps it is read', () => {
  let number = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.constant('read' as const)), { maxLength: 60 }), (steps) => {
      const run = `20260131-020000-${number++}`;
      const record = openRecord(folder.path, run);
      record.add(STARTED);
      record.add(begin(0, 'extract'));
      const runLog = new RunLog(folder.path, run, {});
      const written: Record<string, string> = {};
      const got: Record<string, string> = {};
      const readAll = (isLast: boolean) => {
        for (const { container, stream, bytes, whole } of runLog.read(isLast)) {
          const key = `${container}/${stream}`;
          got[key] = `${got[key] ?? ''}${bytes.toString('latin1')}${whole ? '\n' : ''}`;
        }
      };
      let now = 0;
      for (const step of steps) {
        if (step === 'read') {
          readAll(false);
          continue;
        }
        const [container, stream, milliseconds, text] = step;
        now += milliseconds / 1000;
        if (text === '') continue;
        record.add(log(now, 'extract', text, { stream, ...(container && { container }) }));
        const key = `${container}/${stream}`;
        written[key] = (written[key] ?? '') + Buffer.from(text).toString('latin1');
      }
      readAll(true);
      record.close();
      expect(got).toEqual(written);
    }),
  );
});

it('has the same end however much of the log is read for it', () => {
  const record = openRecord(folder.path, RUN);
  record.add(STARTED);
  record.add(begin(0, 'extract'));
  for (let i = 0; i < 40_000; i++) {
    const container = i % 1000 === 0 ? { container: 'proxy' } : {};
    const text = i % 3 === 0 ? `begin ${i} ` : `line ${i}\n`;
    record.add(log(i / 1000, 'extract', text, { stream: i % 7 === 0 ? 'stderr' : 'stdout', ...container }));
  }
  record.add(end(40, 'extract'));
  record.close();
  const whole = all({ task: 'extract' });
  const isMain = (line: string) => !line.includes('/proxy');
  for (const tail of [1, 10, 2000, 100_000]) {
    const expected = new Set([
      ...whole.filter(isMain).slice(-tail),
      ...whole.filter((line) => !isMain(line)).slice(-tail),
    ]);
    expect(all({ task: 'extract', tail })).toEqual(whole.filter((line) => expected.has(line)));
    expect(all({ task: 'extract', container: null, tail })).toEqual(whole.filter(isMain).slice(-tail));
  }
});
