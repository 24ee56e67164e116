import { joinSamples } from '../../../../src/runner/docker/usage/usage-sample';

it('keeps the largest of each value, and what only one sample knows', () => {
  const joined = joinSamples(
    { cpuSeconds: 2, peakMemoryBytes: 10 },
    { cpuSeconds: 3, peakMemoryBytes: 5, readBytes: 0 },
  );
  expect(joined).toEqual({ cpuSeconds: 3, peakMemoryBytes: 10, readBytes: 0 });
});
