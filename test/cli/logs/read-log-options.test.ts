import type { LogOptions } from '../../../src/cli/logs/log-options';
import { readLogOptions } from '../../../src/cli/logs/read-log-options';

const NOW = Date.UTC(2026, 0, 31, 2);
const read = (options: Partial<LogOptions>) => readLogOptions({ output: 'text', ...options }, NOW);
const isShown = (options: Partial<LogOptions>, text: string) =>
  read(options).isShown({
    ...{ task: 'extract', attempt: 1, stream: 'stdout', time: NOW, whole: true },
    bytes: Buffer.from(text),
  });

it.each<[Partial<LogOptions>, object]>([
  [{}, {}],
  [
    { attempt: '2', tail: '0' },
    { attempt: 2, tail: 0 },
  ],
  [{ since: '10m' }, { since: NOW - 600_000 }],
  [{ since: '2026-01-31T03:00:00+02:00' }, { since: NOW - 3_600_000 }],
  [{ since: '2026-01-31T01:59:59.5Z' }, { since: NOW - 500 }],
  [{ since: '2026-01-31' }, { since: new Date(2026, 0, 31).getTime() }],
])('reads %j', (options, selection) => {
  expect(read(options).selection).toEqual(selection);
});

it.each<[Partial<LogOptions>, string, boolean]>([
  [{}, 'anything', true],
  [{ include: ['ERR', '^warn'] }, 'warning', true],
  [{ include: ['ERR', '^warn'] }, 'a warning', false],
  [{ exclude: ['DEBUG', 'x$'] }, 'DEBUG y', false],
  [{ include: ['a'], exclude: ['b'] }, 'ab', false],
  [{ include: ['a'], exclude: ['b'] }, 'ac', true],
])('%j of %j: %j', (options, text, expected) => {
  expect(isShown(options, text)).toBe(expected);
});

it('tells every mistake at once', () => {
  const options: Partial<LogOptions> = {
    ...{ attempt: '0', tail: '-1', since: 'yesterday', timestamps: true, output: 'raw' },
    ...{ include: ['[', 'fine'], exclude: ['a{2,1}'] },
  };
  expect(() => read(options)).toThrow(
    new Error(`error: \`--attempt 0\` is no whole number above 0
error: \`--tail -1\` is no whole number
error: \`--since yesterday\` is no duration and no moment
  = help: write \`90s\`, \`10m\`, \`1h30m\`, or \`2026-01-31T02:00:00Z\`
error: \`--include [\` is no regular expression: unterminated character class
  = help: put \`\\\` before a character that stands for itself
error: \`--exclude a{2,1}\` is no regular expression: numbers out of order in {} quantifier
  = help: put \`\\\` before a character that stands for itself
error: \`--timestamps\` and \`--output raw\` exclude each other: raw is what the program wrote
  = help: \`--output json\` has the time of each line`),
  );
});

it.each(['2026-13-01', '2026-01-31 02:00', '10', '5m1h'])('refuses %j as a time', (since) => {
  expect(() => read({ since })).toThrow(`\`--since ${since}\` is no duration and no moment`);
});
