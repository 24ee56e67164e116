import type { ComposeDocument } from '../../../src/runner/dist/compose-document';
import { ignoredLimits } from '../../../src/runner/docker/ignored-limits';
import { planOf, planTaskOf } from '../../support/plans';

const NONE = { MemoryLimit: false, CpuCfsQuota: false };

/** What is said of pipelines whose tasks have one service each, `unused` none. */
function said(info: object, ...pipelines: ComposeDocument['services'][]) {
  const read = pipelines.map((services) => {
    const names = Object.keys(services).filter((name) => name !== 'unused');
    const containers = names.map((service) => ({ name: 'a', role: 'main' as const, image: '', service }));
    return {
      plan: planOf({ tasks: [planTaskOf({ name: 'task', containers })] }),
      document: { name: 'p', services },
    };
  });
  return ignoredLimits(read, { ...info });
}

const help =
  'give it the cgroup controllers `memory` and `cpu`: rootless Docker needs cgroups of version 2, delegated to its user';

it.each([
  ['memory and CPU', NONE, { a: { mem_limit: '64m' }, b: { cpus: 0.5 } }],
  ['memory', NONE, { a: { mem_limit: '64m' } }],
  ['CPU', { MemoryLimit: true, CpuCfsQuota: false }, { a: { mem_limit: '64m', cpus: 0.5 } }],
])('names the limits of %s that an engine does not hold', (limits, info, services) => {
  const message = `the engine does not hold the limits of ${limits} that tasks have`;
  expect(said(info, {}, services)).toEqual({ message, help });
});

it.each([
  [
    'an engine that holds them',
    { MemoryLimit: true, CpuCfsQuota: true },
    { a: { mem_limit: '64m', cpus: 1 } },
  ],
  ['an engine that does not say', {}, { a: { mem_limit: '64m', cpus: 1 } }],
  ['tasks without any', NONE, { a: {} }],
  ['services of no task', NONE, { unused: { mem_limit: '64m' } }],
])('says nothing of %s', (_, info, services) => {
  expect(said(info, services)).toBeUndefined();
});
