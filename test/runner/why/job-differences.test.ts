import type { JobTemplate, TemplateContainer } from '../../../src/runner/kubernetes/objects/job';
import { jobDifferences } from '../../../src/runner/why/job-differences';
import type { TaskFacts } from '../../../src/runner/why/task-facts';
import { planTaskOf } from '../../support/plans';

const task = planTaskOf({
  name: 'load',
  containers: [
    { name: 'proxy', role: 'sidecar', service: 'proxy', image: 'proxy:1' },
    { name: 'load', role: 'main', service: 'load', image: 'tools:1' },
  ],
});

/** What is known of a task whose Job was stamped from this. */
function facts(load: object, proxy: object, pod: object = {}): TaskFacts {
  const initContainers = [{ name: 'proxy', ...proxy }] as TemplateContainer[];
  const containers = [{ name: 'load', ...load }] as TemplateContainer[];
  const job: JobTemplate = { spec: { template: { spec: { ...pod, initContainers, containers } } } };
  return { task, job } as TaskFacts;
}

it('names the images, and each field of a container and of its pod', () => {
  const before = facts(
    { image: 'tools:1', args: ['a'], env: [{ name: 'LEVEL', value: 'INFO' }] },
    { image: 'proxy:1' },
    { priorityClassName: 'low' },
  );
  const after = facts(
    { image: 'tools:2', args: ['b'], env: [{ name: 'LEVEL', value: 'DEBUG' }] },
    { image: 'proxy:2' },
  );
  expect(jobDifferences(before, after)).toEqual([
    { kind: 'image', field: 'image', before: 'proxy:1', after: 'proxy:2', container: 'proxy' },
    { kind: 'image', field: 'image', before: 'tools:1', after: 'tools:2' },
    { kind: 'template', field: 'args', before: '["a"]', after: '["b"]' },
    { kind: 'template', field: 'env LEVEL value', before: 'INFO', after: 'DEBUG' },
    { kind: 'template', field: 'priorityClassName', before: 'low' },
  ]);
});

it('says nothing where one of them ran elsewhere', () => {
  const { job: _, ...local } = facts({}, {});
  expect(jobDifferences(local, facts({ image: 'tools:2' }, {}))).toEqual([]);
});
