import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { RestOfLog } from '../../../src/runner/attempt/rest-of-log';
import type { RunEventBody } from '../../../src/runner/events/run-event';
import { LogFile } from '../../../src/runner/record/log-file';
import { logReaders } from '../../../src/runner/record/log-readers';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();
let logs = 0;

/** A record of these pieces, and what comes through of what the engine sends. */
function rest(recorded: readonly string[], sent: readonly (string | Buffer)[]) {
  logs += 1;
  const path = join(folder.path, String(logs));
  const files = { bytes: `${path}.log`, index: `${path}.index`, positions: `${path}.positions` };
  writeFileSync(files.bytes, '');
  const log = new LogFile(files);
  recorded.forEach((text, i) => {
    log.add(i, { stream: 'stdout' }, Buffer.from(text, 'latin1'));
    log.add(i, { stream: 'stderr' }, Buffer.from('other'));
  });
  log.close();
  const events: RunEventBody[] = [];
  const through = new RestOfLog('task', logReaders(files), (event) => events.push(event));
  const send = (stream: 'stdout' | 'stderr', bytes: Buffer) =>
    through.emit({ type: 'log', task: 'task', attempt: 1, stream, bytes });
  for (const text of sent) send('stdout', Buffer.from(text as string, 'latin1'));
  for (const _ of recorded) send('stderr', Buffer.from('other'));
  through.end();
  const texts = events.flatMap((event) => (event.type === 'log' ? [event.bytes.toString('latin1')] : []));
  const warnings = events.flatMap((event) => (event.type === 'message' ? [event.text] : []));
  return { text: texts.join(''), warnings };
}

const WARNING =
  'the engine no longer has all that `task` wrote to stdout: some of it may be missing from the log, or be there twice';

it('hands on exactly what follows the recorded part, however both are cut', () => {
  const bytes = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\0', 'ÿ'), maxLength: 40 });
  const cut = (text: string, places: readonly number[]) => {
    const sorted = places.map((place) => place % (text.length + 1)).sort((a, b) => a - b);
    return [0, ...sorted].map((start, i) => text.slice(start, sorted[i] ?? text.length));
  };
  fc.assert(
    fc.property(bytes, bytes, fc.array(fc.nat()), fc.array(fc.nat()), (before, after, here, there) => {
      const recorded = cut(before, here).filter(Boolean);
      const seen = rest(recorded, cut(before + after, there));
      expect(seen).toEqual({ text: after, warnings: [] });
    }),
    { numRuns: 100 },
  );
});

it('knows that an engine may forget the end of a long line', () => {
  const long = 'x'.repeat(300_000);
  expect(rest([`${long}\nmore\n`], [`${long}more\nand more\n`])).toEqual({
    text: 'and more\n',
    warnings: [],
  });
});

it('says so where the engine has less, or no longer the beginning', () => {
  expect(rest(['one\ntwo\n'], ['one\n'])).toEqual({ text: '', warnings: [WARNING] });
  expect(rest(['one\ntwo\n'], ['two\nthree\n'])).toEqual({ text: 'two\nthree\n', warnings: [WARNING] });
  const cut = rest(['line 1\nline 2\n'], ['li', 'ne 2\nline 3\n']);
  expect(cut).toEqual({ text: 'line 2\nline 3\n', warnings: [WARNING] });
});
