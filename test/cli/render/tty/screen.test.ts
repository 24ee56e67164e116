import { Writable } from 'node:stream';
import fc from 'fast-check';
import { Screen } from '../../../../src/cli/render/tty/screen';
import { EmulatedTerminal } from '../../../support/emulated-terminal';

const shell = ['$ before', '$ fairlead run orders'];

function begin(columns: number, rows: number) {
  const terminal = new EmulatedTerminal(columns, rows);
  terminal.write(`${shell.join('\n')}\n`);
  return { terminal, screen: new Screen(terminal) };
}

it('draws in place, longer and shorter', async () => {
  const { terminal, screen } = begin(40, 10);
  screen.draw(['one', 'two two', 'three']);
  screen.draw(['one', 'two', 'three', 'four']);
  expect(await terminal.everything()).toEqual([...shell, 'one', 'two', 'three', 'four']);
  screen.draw(['1']);
  expect(await terminal.everything()).toEqual([...shell, '1']);
  expect(await terminal.cursor()).toEqual({ x: 0, y: 3, wraps: true });
});

it('keeps what is written above in the scroll-back', async () => {
  const { terminal, screen } = begin(20, 5);
  const said = Array.from({ length: 12 }, (_, i) => `warning ${i}`);
  for (const [i, text] of said.entries()) screen.draw([`table ${i}`, 'row'], [text]);
  screen.draw(['table', 'row'], ['a text that is wider than the terminal']);
  expect(await terminal.everything()).toEqual([
    ...[...shell.slice(0, 1), '$ fairlead run order', 's', ...said],
    ...['a text that is wider', ' than the terminal', 'table', 'row'],
  ]);
});

it('is not broken by a line that is too wide', async () => {
  const { terminal, screen } = begin(20, 6);
  screen.draw(['x'.repeat(50), '日'.repeat(30), 'last']);
  screen.draw(['y'.repeat(50), '日'.repeat(30), 'last']);
  const [, , , ...lines] = await terminal.everything();
  expect(lines.map((line) => line.slice(0, 5))).toEqual(['yyyyy', '日日日日日', 'last']);
});

it('removes what a smaller or larger terminal has made of the lines', async () => {
  const { terminal, screen } = begin(60, 12);
  const frame = (width: number) => ['a', 'b', 'c'].map((name) => name.repeat(width));
  for (const columns of [60, 25, 80, 40]) {
    await terminal.resize(columns, 12);
    screen.draw(frame(columns));
    expect(await terminal.everything()).toEqual([...shell, ...frame(columns)]);
  }
});

it('never takes away what stood there before, whatever the sizes', async () => {
  const size = fc.tuple(fc.integer({ min: 10, max: 120 }), fc.integer({ min: 4, max: 40 }));
  const frame = fc.array(fc.nat(119), { maxLength: 39 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(size, frame), { maxLength: 8 }), async (steps) => {
      const { terminal, screen } = begin(120, 30);
      for (const [[columns, rows], widths] of steps) {
        await terminal.resize(columns, rows);
        screen.draw(widths.slice(0, rows - 1).map((width) => 'x'.repeat(Math.min(width, columns))));
      }
      await terminal.resize(120, 30);
      expect((await terminal.everything()).slice(0, 2)).toEqual(shell);
    }),
  );
});

it('writes only what has changed, and nothing if nothing has', async () => {
  const { terminal, screen } = begin(80, 24);
  const lines = Array.from({ length: 20 }, (_, i) => `${i}`.padEnd(70, '.'));
  screen.draw(lines);
  const { writes, bytes } = terminal;
  screen.draw([...lines]);
  expect(terminal.writes).toBe(writes);
  screen.draw(lines.with(3, 'new'));
  expect(terminal.writes).toBe(writes + 1);
  expect(terminal.bytes - bytes).toBeLessThan(120);
  expect((await terminal.screen())[5]).toBe('new');
});

it('begins anew below what others have written', async () => {
  const { terminal, screen } = begin(40, 10);
  screen.draw(['one']);
  terminal.write('$ fg\n');
  screen.forget();
  screen.draw(['two']);
  expect(await terminal.everything()).toEqual([...shell, 'one', '$ fg', 'two']);
});

it('leaves the terminal as it was after every write, whenever the process ends', () => {
  const ESCAPE = String.fromCharCode(27);
  const written: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write: (text, _, done) => done(void written.push(text)),
  });
  const screen = new Screen(stream);
  screen.draw(['one']);
  screen.draw(['one', 'two'], ['above']);
  screen.draw([]);
  expect(written).toHaveLength(3);
  for (const text of written) {
    expect(text.startsWith(`${ESCAPE}[?2026h${ESCAPE}[?25l`)).toBe(true);
    expect(text.endsWith(`${ESCAPE}[?7h${ESCAPE}[?25h${ESCAPE}[?2026l`)).toBe(true);
  }
});
