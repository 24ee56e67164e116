import { packed, unpacked } from '../../../../src/runner/kubernetes/record/packed';

it('packs a value so that it comes out as it was, and small where much is alike', () => {
  const value = { templates: Array.from({ length: 500 }, () => ({ image: 'etl:1', name: 'Größe' })) };
  const text = packed(value);
  expect(text).toMatch(/^[A-Za-z0-9+/]+=*$/);
  expect(text.length).toBeLessThan(JSON.stringify(value).length / 20);
  expect(unpacked(text)).toEqual(value);
});
