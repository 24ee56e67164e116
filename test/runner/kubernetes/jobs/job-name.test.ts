import { jobName } from '../../../../src/runner/kubernetes/jobs/job-name';

const RUN = '20260131-020000-9f3c';

describe('the name of a Job', () => {
  it('names template, run and attempt', () => {
    expect(jobName('orders-extract', RUN, 2)).toBe('orders-extract-20260131-020000-9f3c-2');
  });

  it('keeps run and attempt where the template has to be cut, and stays within 63 characters', () => {
    const long = 'a-pipeline-with-a-rather-long-name-and-a-task-with-one-too';
    const names = [jobName(long, RUN, 1), jobName(long, RUN, 12), jobName(`${long}-x`, RUN, 1)];
    expect(names[0]).toMatch(/^a-pipeline-with-a-rather-long-n-[0-9a-f]{8}-20260131-020000-9f3c-1$/);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(63);
  });
});
