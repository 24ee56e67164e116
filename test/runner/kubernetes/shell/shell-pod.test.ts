import type { JobTemplate } from '../../../../src/runner/kubernetes/objects/job';
import { shellPod } from '../../../../src/runner/kubernetes/shell/shell-pod';
import { planTaskOf } from '../../../support/plans';

const container = (name: string) => ({
  name,
  image: `${name}:1`,
  args: ['work'],
  env: [{ name: 'RUN_DATE', value: '1970-01-01' }],
});
const template: JobTemplate = {
  spec: {
    template: {
      metadata: { labels: { 'fairlead.dev/task': 'load' } },
      spec: { initContainers: ['proxy', 'fetch', 'check'].map(container), containers: [container('base')] },
    },
  },
};
const roles = { proxy: 'sidecar', fetch: 'init', check: 'init', load: 'main' } as const;
const task = planTaskOf({
  name: 'load',
  variables: ['RUN_DATE'],
  containers: Object.entries(roles).map(([name, role]) => {
    const service = role === 'main' ? 'base' : name;
    return { name, role, service, image: `${service}:1` };
  }),
});

/** What stands in the pod of a shell: each container, and whether it waits. */
function pod(name?: string) {
  const variables = { RUN_DATE: '2026-01-31' };
  const about = { template, name: 'shell-1', namespace: 'shop', task, variables };
  const { metadata, spec } = shellPod({ ...about, ...(name !== undefined && { container: name }) });
  const waits = (one: { readonly name: string; readonly args?: readonly string[] }) =>
    `${one.name}${one.args?.length === 0 ? ' waits' : ''}`;
  return {
    metadata,
    containers: [...spec.initContainers.map(waits), ...spec.containers.map(waits)],
    env: [...spec.initContainers, ...spec.containers].flatMap(({ env = [] }) => env),
  };
}

it('lets the main container wait after its steps and beside its sidecars, with the variables of a run', () => {
  const { metadata, containers, env } = pod();
  expect(metadata).toEqual({
    name: 'shell-1',
    namespace: 'shop',
    labels: { 'fairlead.dev/task': 'load', 'fairlead.dev/shell': 'shell-1' },
  });
  expect(containers).toEqual(['proxy', 'fetch', 'check', 'base waits']);
  expect(new Set(env.map(({ value }) => value))).toEqual(new Set(['2026-01-31']));
});

it('lets a step wait in its place, after what comes before it', () => {
  expect(pod('check').containers).toEqual(['proxy', 'fetch', 'check waits']);
});

it('lets the main container wait beside a sidecar', () => {
  expect(pod('proxy').containers).toEqual(['proxy', 'fetch', 'check', 'base waits']);
});
