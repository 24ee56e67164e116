import fc from 'fast-check';
import { isDnsLabel, joinName, toDnsLabel, toVariable } from '../../src/support/names';

describe('names', () => {
  it('tells what Kubernetes takes as a DNS label', () => {
    expect(['a', 'a-b', '0', 'x'.repeat(63)].map(isDnsLabel)).toEqual([true, true, true, true]);
    expect(['', 'A', 'a_b', '-a', 'a-', 'a.b', 'x'.repeat(64)].filter(isDnsLabel)).toEqual([]);
  });

  it('folds any text onto a label or nothing', () => {
    expect(toDnsLabel('NightlyOrders')).toBe('nightly-orders');
    expect(toDnsLabel('load_bronze')).toBe('load-bronze');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const label = toDnsLabel(text);
        expect(label === '' || isDnsLabel(label)).toBe(true);
      }),
    );
  });

  it('joins parts, and tells cut names apart', () => {
    expect(joinName(['orders', 'extract'])).toBe('orders-extract');
    const long = 'x'.repeat(60);
    const [a, b] = [joinName([long, 'first'], 52), joinName([long, 'second'], 52)];
    expect(a).toHaveLength(52);
    expect(isDnsLabel(a)).toBe(true);
    expect(a).not.toBe(b);
    expect(joinName(['a-b', 'c'.repeat(60)])).not.toBe(joinName(['a', `b-${'c'.repeat(60)}`]));
  });

  it('writes names as variables', () => {
    expect(toVariable('load-bronze', 'rowCount')).toBe('LOAD_BRONZE_ROW_COUNT');
  });
});
