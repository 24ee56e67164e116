import { LogReading, type ReadingState } from '../../../../src/runner/kubernetes/logs/log-reading';
import type { LogGap } from '../../../../src/runner/kubernetes/logs/resumed-lines';

/** A piece of a log as the kubelet's file has it: a line, or a part of one. */
interface Piece {
  readonly moment: string;
  readonly bytes: Buffer;
}

const START = Date.parse('2026-01-31T02:00:00Z');

function moment(nanoseconds: number): string {
  const milliseconds = START + Math.floor(nanoseconds / 1e6);
  const fraction = String(nanoseconds % 1e9).padStart(9, '0');
  return `${new Date(milliseconds).toISOString().slice(0, 19)}.${fraction}Z`;
}

/** What a kubelet answers: a timestamp at each beginning of a line, pieces before `since` left out. */
function answer(pieces: readonly Piece[], since: string | undefined): Buffer {
  const out: Buffer[] = [];
  let isNewLine = true;
  for (const { moment, bytes } of pieces) {
    if (since !== undefined && Date.parse(moment) < Date.parse(since)) continue;
    out.push(isNewLine ? Buffer.concat([Buffer.from(`${moment} `), bytes]) : bytes);
    isNewLine = bytes.at(-1) === 0x0a;
  }
  return Buffer.concat(out);
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A log with lines of the same moment, out of order by some microseconds, long ones in parts, bytes that are no text. */
function someLog(next: () => number): Piece[] {
  const pieces: Piece[] = [];
  let now = 0;
  for (let line = 0; line < 60; line++) {
    now += [0, 100, 3000, 40e6, 700e6, 2.2e9][Math.floor(next() * 6)] ?? 0;
    const parts = next() < 0.2 ? 3 : 1;
    for (let part = 1; part <= parts; part++) {
      const late = parts === 1 && next() < 0.2 ? Math.min(now, 2000) : 0;
      const text = Buffer.from(`${line}.${part} \xff\0\r `, 'latin1');
      const end = part === parts && !(line === 59 && next() < 0.5) ? '\n' : '';
      pieces.push({ moment: moment(now - late), bytes: Buffer.concat([text, Buffer.from(end)]) });
      if (part < parts) now += next() < 0.5 ? 1.1e9 : 1000;
    }
    if (parts > 1) now += 3000;
  }
  return pieces;
}

function read(
  pieces: readonly Piece[],
  cuts: () => number,
  gaps: LogGap[] = [],
  goOn: (reading: LogReading) => LogReading = (reading) => reading,
): Buffer {
  let reading = new LogReading((gap) => gaps.push(gap));
  const got: Buffer[] = [];
  for (let tries = 0; ; tries++) {
    const all = answer(pieces, reading.begin());
    const whole = tries === 12;
    const end = whole ? all.length : Math.floor(cuts() * all.length);
    for (let at = 0; at < end; ) {
      const size = 1 + Math.floor(cuts() * 40);
      got.push(reading.push(all.subarray(at, Math.min(at + size, end))));
      at += size;
    }
    const other = goOn(reading);
    reading.end();
    if (whole) return Buffer.concat(got);
    reading = other;
  }
}

describe('reading the log of a container', () => {
  it('hands on each byte once, wherever connections break off', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const next = random(seed);
      const pieces = someLog(next);
      const gaps: LogGap[] = [];
      const text = read(pieces, next, gaps);
      const expected = Buffer.concat(pieces.map(({ bytes }) => bytes));
      expect({ seed, text: text.toString('latin1') }).toEqual({ seed, text: expected.toString('latin1') });
      expect(gaps).toEqual([]);
    }
  });

  it('goes on where another one was, even in the middle of a connection', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const next = random(seed);
      const pieces = someLog(next);
      const gaps: LogGap[] = [];
      const goOn = (reading: LogReading) => {
        const state = JSON.parse(JSON.stringify(reading.state)) as ReadingState;
        return new LogReading((gap) => gaps.push(gap), undefined, state);
      };
      const text = read(pieces, next, gaps, goOn);
      const expected = Buffer.concat(pieces.map(({ bytes }) => bytes));
      expect({ seed, text: text.toString('latin1') }).toEqual({ seed, text: expected.toString('latin1') });
      expect(gaps).toEqual([]);
    }
  });

  it('asks from the second before the last line on', () => {
    const reading = new LogReading(() => {});
    expect(reading.begin()).toBeUndefined();
    reading.push(Buffer.from(`${moment(5.5e9)} one\n`));
    reading.end();
    expect(reading.begin()).toBe('2026-01-31T02:00:04.000Z');
  });

  it('tells from when to when the kubelet has nothing any more', () => {
    const gaps: LogGap[] = [];
    const reading = new LogReading((gap) => gaps.push(gap));
    reading.begin();
    reading.push(Buffer.from(`${moment(1e9)} one\n`));
    reading.end();
    reading.begin();
    expect(reading.push(Buffer.from(`${moment(9e9)} nine\n${moment(9e9)} ten\n`)).toString()).toBe(
      'nine\nten\n',
    );
    expect(gaps).toEqual([{ from: moment(1e9), to: moment(9e9) }]);
  });

  it('knows of no gap where the last line is still there', () => {
    const gaps: LogGap[] = [];
    const reading = new LogReading((gap) => gaps.push(gap));
    reading.begin();
    reading.push(Buffer.from(`${moment(1e9)} one\n${moment(1.1e9)} two\n`));
    reading.end();
    reading.begin();
    expect(reading.push(Buffer.from(`${moment(1.1e9)} two\n${moment(1.2e9)} three\n`)).toString()).toBe(
      'three\n',
    );
    expect(gaps).toEqual([]);
  });

  it('leaves out what the kubelet has to say itself', () => {
    const reading = new LogReading(() => {});
    reading.begin();
    const words = 'rpc error: code = Unavailable desc = error reading from server: EOF\n';
    expect(reading.push(Buffer.from(`${moment(1e9)} one\n${words}`)).toString()).toBe('one\n');
  });
});
