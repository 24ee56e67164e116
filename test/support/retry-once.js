// What fails on an engine beside other tests of a busy CI machine is tried once more, and the first failure is shown.
// Where a person runs the tests, every failure counts; everywhere those of `robust/` do: they look for what is rare.
if (process.env.CI && !expect.getState().testPath?.includes('/robust/'))
  jest.retryTimes(1, { logErrorsBeforeRetry: true });
