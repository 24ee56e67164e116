import { deepMerge } from '../../src/support/deep-merge';
import { isDuration, seconds } from '../../src/support/duration';
import { formatProblem } from '../../src/support/format-problem';
import { nearest } from '../../src/support/nearest';
import { unknownNameHelp } from '../../src/support/unknown-name';

describe('durations', () => {
  it.each([
    ['90s', 90],
    ['5m', 300],
    ['1h30m', 5400],
    ['2d', 172800],
  ])('reads %s as %d seconds', (text, value) => {
    expect(isDuration(text)).toBe(true);
    expect(seconds(text)).toBe(value);
  });

  it.each(['90', '', '5 m', '30m1h', '1h1h', '-5m', '1.5h'])('refuses %j', (text) =>
    expect(isDuration(text)).toBe(false),
  );
});

describe('nearest', () => {
  it('finds what was meant, and nothing where nothing is near', () => {
    expect(nearest('gpus', ['gpu', 'user'])).toBe('gpu');
    expect(nearest('readonlyroot', ['readOnlyRoot'])).toBe('readOnlyRoot');
    expect(nearest('zebra', ['gpu', 'user'])).toBeUndefined();
  });

  it('goes on where a name ends early, if only one does', () => {
    expect(nearest('retry', ['retries', 'results'])).toBe('retries');
    expect(nearest('prod', ['local', 'production'])).toBe('production');
    expect(nearest('prod', ['production-eu', 'production-us'])).toBeUndefined();
    expect(nearest('pro', ['local', 'production'])).toBeUndefined();
  });

  it('is the help for an unknown name', () => {
    expect(unknownNameHelp('gpus', ['gpu'])).toBe('did you mean `gpu`?');
    expect(unknownNameHelp('zebra', ['b', 'a'])).toBe('known: `a`, `b`');
    expect(unknownNameHelp('zebra', [])).toBe('none is defined');
  });
});

describe('deepMerge', () => {
  it('merges objects key by key, replaces lists and references, and leaves the base where nothing is said', () => {
    const base = { a: { x: 1, y: 2 }, list: [1, 2], from: { ref: 'run', variable: 'A' } };
    const over = { a: { y: 3 }, list: [3], from: { ref: 'run', variable: 'B' }, none: undefined };
    expect(deepMerge(base, over)).toEqual({
      a: { x: 1, y: 3 },
      list: [3],
      from: { ref: 'run', variable: 'B' },
    });
    expect(deepMerge({ labels: { ref: 'a', x: 1 } }, { labels: { ref: 'b' } })).toEqual({
      labels: { ref: 'b', x: 1 },
    });
    expect(base.a).toEqual({ x: 1, y: 2 });
  });
});

describe('formatProblem', () => {
  it('says what, where, and what to write instead', () => {
    const at = { file: 'pipelines/orders.ts', line: 18, column: 11 };
    const problem = {
      message: '`gpus` is unknown',
      at,
      subject: 'orders/train',
      help: 'did you mean `gpu`?',
    };
    expect(formatProblem(problem)).toBe(
      'error: `gpus` is unknown\n  --> pipelines/orders.ts:18:11 (orders/train)\n  = help: did you mean `gpu`?',
    );
    expect(formatProblem({ message: 'no environment' })).toBe('error: no environment');
  });
});
