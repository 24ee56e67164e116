import { ORCHESTRATION_DEFAULTS } from '../../../src/model/orchestration-spec';
import { jobSpec } from '../../../src/targets/kubernetes/job-spec';

describe('jobSpec', () => {
  const template = { spec: { containers: [] } };
  const ignored = { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] };

  it('tries once where nothing is said, and never counts an eviction', () => {
    expect(jobSpec(template, ORCHESTRATION_DEFAULTS)).toEqual({
      backoffLimit: 0,
      podReplacementPolicy: 'Failed',
      podFailurePolicy: { rules: [ignored] },
      template,
    });
  });

  it('ends at once with an exit code that no retry changes; codes rise and stand once, as Kubernetes demands', () => {
    const orchestration = {
      ...ORCHESTRATION_DEFAULTS,
      retries: { limit: 3, delay: 300, backoff: 'constant' as const, maxDelay: 3600 },
      fatalExitCodes: [64, 2],
      skipExitCodes: [99, 10, 64],
    };
    expect(jobSpec(template, orchestration)).toEqual({
      backoffLimit: 3,
      podReplacementPolicy: 'Failed',
      podFailurePolicy: {
        rules: [
          ignored,
          {
            action: 'FailJob',
            onPodConditions: [],
            onExitCodes: { containerName: 'base', operator: 'In', values: [2, 10, 64, 99] },
          },
        ],
      },
      template,
    });
  });
});
