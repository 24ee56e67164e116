import { reportUnfitText } from '../../src/targets/unfit-text';
import { featureContext } from '../support/feature-context';

function problemsOf(fields: Record<string, unknown>): string[] {
  const context = featureContext();
  reportUnfitText(fields, context);
  return context.problems;
}

describe('reportUnfitText', () => {
  it('names every text with a NUL or half a character', () => {
    expect(
      problemsOf({
        args: ['fine', 'a\0b', { ref: 'text', parts: ['\ud83d'] }],
        env: { A: 'größe \u{1f600}\n', B: '\udc00x' },
      }),
    ).toEqual([
      'args[1]: has a NUL character, which ends a text on every engine',
      'args[2].parts[0]: has half of a surrogate pair, which is no character',
      'env.B: has half of a surrogate pair, which is no character',
    ]);
  });

  it('takes everything else', () => {
    expect(problemsOf({ args: ['', '\u0001\r\n', '$(X)'], cpu: 1, tty: true, none: null })).toEqual([]);
  });
});
