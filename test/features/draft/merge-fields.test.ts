import { type ListRule, mergeFields } from '../../../src/features/draft/merge-fields';

const rule = (field: string): ListRule =>
  field === 'added' ? 'append' : field === 'keyed' ? (item) => String(item.name) : 'replace';

describe('mergeFields', () => {
  it('goes field by field and leaves the base as it was', () => {
    const base = { a: { x: 1, y: 2 }, b: 1, c: { deep: true } };
    expect(mergeFields(base, { a: { y: 3 }, b: undefined, c: null, d: 4 }, rule)).toEqual({
      a: { x: 1, y: 3 },
      b: 1,
      c: null,
      d: 4,
    });
    expect(base).toEqual({ a: { x: 1, y: 2 }, b: 1, c: { deep: true } });
  });

  it('replaces, adds to or matches lists', () => {
    const base = { list: [1, 2], added: [1, 2], keyed: [{ name: 'a', x: 1 }, { name: 'b' }] };
    const over = { list: [3], added: [2, 3], keyed: [{ name: 'c' }, { name: 'a', y: 2 }] };
    expect(mergeFields(base, over, rule)).toEqual({
      list: [3],
      added: [1, 2, 3],
      keyed: [{ name: 'a', x: 1, y: 2 }, { name: 'b' }, { name: 'c' }],
    });
  });
});
