import { formatBytes } from '../../src/cli/format-bytes';

it.each([
  [0, '0B'],
  [999, '999B'],
  [1980000, '1.98MB'],
  [440_123_456, '440MB'],
  [12_345_678_901, '12.3GB'],
  [5e15, '5000TB'],
])('%d is %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
