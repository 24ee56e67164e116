import { readRunOptions } from '../../src/cli/read-run-options';

it('asks for nothing where nothing is said', () => {
  expect(readRunOptions('/', { env: 'local' })).toEqual({
    progress: 'auto',
    parallelRuns: 1,
    request: { parameters: {} },
  });
});

it('reads every option', () => {
  const options = {
    env: 'local',
    date: '2026-01-31',
    param: ['table=orders', 'limit=5'],
    parallel: '3',
    keepGoing: true,
    timeout: '1h30m',
    progress: 'json',
  };
  expect(readRunOptions('/', options)).toEqual({
    progress: 'json',
    parallelRuns: 1,
    request: {
      date: '2026-01-31',
      parameters: { table: 'orders', limit: '5' },
      parallelism: 3,
      keepGoing: true,
      timeoutSeconds: 5400,
    },
  });
});

it('does not take an empty selection for everything', () => {
  expect(() =>
    readRunOptions('/', { env: 'local', only: [''], to: [',', ''] }),
  ).toThrow(`error: \`--only\` names no task
  = help: write \`--only load\`
error: \`--to\` names no task
  = help: write \`--to load\``);
});

it('tells every mistake at once', () => {
  const options = { env: 'local', param: ['x'], parallel: '0', timeout: '90', progress: 'jsn' };
  expect(() => readRunOptions('/', options)).toThrow(`error: \`-p x\` is no assignment
  = help: write \`-p name=value\`
error: \`--parallel 0\` is no whole number above 0
error: \`--timeout 90\` is no duration
  = help: write \`90s\`, \`5m\`, \`1h30m\`
error: there is no progress \`jsn\`
  = help: did you mean \`json\`?`);
});
