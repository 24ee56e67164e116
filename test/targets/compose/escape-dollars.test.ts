import { escapeDollars } from '../../../src/targets/compose/escape-dollars';

describe('escapeDollars', () => {
  it('doubles every dollar of every text, at every depth, and leaves keys and the rest alone', () => {
    expect(escapeDollars({ $a: ['$X', { b: '$$', c: 1, d: null, e: true }] })).toEqual({
      $a: ['$$X', { b: '$$$$', c: 1, d: null, e: true }],
    });
  });
});
