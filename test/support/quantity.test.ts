import fc from 'fast-check';
import { canonicalQuantity, quantityValue } from '../../src/support/quantity';

describe('quantity', () => {
  it.each([
    ['500m', 0.5],
    ['1.5', 1.5],
    ['2Gi', 2147483648],
    ['1G', 1000000000],
    ['512m', 0.512],
    ['0.1', 0.1],
  ])('reads %s as %d', (text, value) => expect(quantityValue(text)).toBe(value));

  it.each(['2g', '1K', '', '-1', '1 Gi', 'Gi', '1e3x'])('does not read %j', (text) =>
    expect(quantityValue(text)).toBeUndefined(),
  );

  it.each([
    ['1000m', '1'],
    ['1024Mi', '1Gi'],
    ['1536Mi', '1536Mi'],
    ['0.1', '100m'],
    ['1.5', '1500m'],
    ['1000M', '1G'],
    ['1073741824', '1073741824'],
    ['0', '0'],
  ])('writes %s as %s, as Kubernetes does', (text, canonical) =>
    expect(canonicalQuantity(text)).toBe(canonical),
  );

  it('keeps the value, and writes a canonical quantity as it is', () => {
    const quantity = fc
      .tuple(fc.integer({ min: 0, max: 100000 }), fc.constantFrom('m', '', 'k', 'M', 'G', 'Ki', 'Mi', 'Gi'))
      .map(([n, unit]) => `${n}${unit}`);
    fc.assert(
      fc.property(quantity, (text) => {
        const canonical = canonicalQuantity(text);
        expect(quantityValue(canonical)).toBeCloseTo(quantityValue(text) ?? Number.NaN, 6);
        expect(canonicalQuantity(canonical)).toBe(canonical);
      }),
    );
  });
});
