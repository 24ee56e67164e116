// What fails on an engine beside other tests of a busy CI machine is tried once more, and the first failure is shown.
// Where a person runs the tests, every failure counts.
if (process.env.CI) jest.retryTimes(1, { logErrorsBeforeRetry: true });
