const { availableParallelism } = require('node:os');

const common = {
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }] },
  moduleNameMapper: { '^fairlead$': '<rootDir>/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/cdk8s.out/'],
  testEnvironment: 'node',
};

const onEngines = { ...common, setupFilesAfterEnv: ['<rootDir>/test/support/retry-once.js'] };

/**
 * `unit` needs Node alone; `e2e` needs a Docker Engine, Compose and the compiled `lib/`; `cluster` needs root, and
 * starts a Kubernetes of its own.
 */
module.exports = {
  // Only what hangs takes so long: on a busy machine a test that starts programs takes many times its usual time.
  testTimeout: 120_000,
  // Engines are waited for most of the time, but more containers at once make none of them faster.
  maxWorkers: Math.min(availableParallelism(), 4),
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
    },
    {
      ...onEngines,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/cluster/'],
    },
    { ...onEngines, displayName: 'cluster', testMatch: ['<rootDir>/test/e2e/cluster/**/*.test.ts'] },
  ],
};
