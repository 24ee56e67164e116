import { formatSeconds } from '../../../src/cli/render/format-seconds';

it.each([
  [0, '0.0 s'],
  [9.94, '9.9 s'],
  [9.99, '10 s'],
  [59.4, '59 s'],
  [59.6, '1m00s'],
  [200, '3m20s'],
  [3599.7, '1h00m'],
  [3900, '1h05m'],
  [90_000, '25h00m'],
])('%d is %s', (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text);
});
