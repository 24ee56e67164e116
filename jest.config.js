const common = {
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }] },
  moduleNameMapper: { '^fairlead$': '<rootDir>/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/cdk8s.out/'],
  testEnvironment: 'node',
};

/**
 * `unit` needs Node alone; `e2e` needs a Docker Engine, Compose and the compiled `lib/`; `cluster` needs root, and
 * starts a Kubernetes of its own.
 */
module.exports = {
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
    },
    {
      ...common,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/cluster/'],
    },
    { ...common, displayName: 'cluster', testMatch: ['<rootDir>/test/e2e/cluster/**/*.test.ts'] },
  ],
};
