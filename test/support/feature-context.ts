import type { FeatureContext } from '../../src/features/draft/feature-context';

/** Surroundings for a field under test; problems are collected in `problems`. */
export function featureContext(
  overrides: Partial<FeatureContext> = {},
): FeatureContext & { problems: string[] } {
  const problems: string[] = [];
  return {
    problems,
    environment: 'local',
    pipeline: 'orders',
    task: 'extract',
    container: 'extract',
    imageName: ({ repository, tag = '1' }) => `registry.localhost/${repository}:${tag}`,
    objectName: (_, resource) => resource,
    keys: () => ['USER', 'PASSWORD'],
    configValue: (_, key) => `value of ${key}`,
    variableDefault: () => '',
    allowsHostPath: () => false,
    sharesScratch: () => false,
    allowsMovingTags: false,
    networkNames: () => [],
    problem: (field, message, help) => {
      problems.push(`${field}: ${message}${help ? ` (${help})` : ''}`);
    },
    ...overrides,
  };
}
