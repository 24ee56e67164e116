import { stampJob } from '../../../../src/runner/kubernetes/jobs/stamp-job';
import type { JobTemplate } from '../../../../src/runner/kubernetes/objects/job';
import { planTaskOf } from '../../../support/plans';

const template: JobTemplate = {
  metadata: { labels: { 'fairlead.dev/task': 'load', team: 'data' } },
  spec: {
    backoffLimit: 3,
    podFailurePolicy: { rules: [] },
    template: {
      metadata: { labels: { team: 'data' }, annotations: { note: 'kept' } },
      spec: {
        initContainers: [{ name: 'setup', env: [{ name: 'RUN_DATE', value: '1970-01-01' }] }],
        containers: [
          {
            name: 'base',
            env: [
              { name: 'DB', valueFrom: { secretKeyRef: { name: 'db', key: 'PASSWORD' } } },
              { name: 'WHERE', value: 'out/$(RUN_DATE)' },
              { name: 'RUN_DATE', value: '1970-01-01' },
              { name: 'RESULT_EXTRACT_PATH', value: '' },
            ],
          },
        ],
      },
    },
  },
};
const owner = { apiVersion: 'v1', kind: 'ConfigMap', name: 'fairlead-run-1', uid: 'u' };
const task = planTaskOf({
  name: 'load',
  template: 'orders-load',
  variables: ['RUN_DATE', 'RESULT_EXTRACT_PATH'],
});
const stamped = stampJob({
  ...{
    template,
    namespace: 'shop',
    pipeline: 'orders',
    run: '20260131-020000-9f3c',
    task,
    attempt: 2,
    owner,
  },
  variables: { RUN_DATE: '2026-01-31', RESULT_EXTRACT_PATH: '/a/$(X)$$', RUN_ID: 'not referred to' },
});

describe('the Job of an attempt', () => {
  it('is named and labelled so that everything of the run is found, and goes along with the record', () => {
    expect(stamped.metadata).toEqual({
      name: 'orders-load-20260131-020000-9f3c-2',
      namespace: 'shop',
      labels: {
        team: 'data',
        'fairlead.dev/pipeline': 'orders',
        'fairlead.dev/run': '20260131-020000-9f3c',
        'fairlead.dev/task': 'load',
        'fairlead.dev/attempt': '2',
      },
      ownerReferences: [owner],
    });
    expect(stamped.spec.template.metadata).toMatchObject({
      labels: { team: 'data', 'fairlead.dev/run': '20260131-020000-9f3c', 'fairlead.dev/attempt': '2' },
      annotations: { note: 'kept' },
    });
  });

  it('makes one pod, and no other where that one is disrupted', () => {
    expect(stamped.spec.backoffLimit).toBe(0);
    expect(stamped.spec).not.toHaveProperty('podFailurePolicy');
  });

  it('gives each container the values of the run, first and as they are', () => {
    const { initContainers, containers } = stamped.spec.template.spec;
    expect(initContainers?.[0]?.env).toEqual([{ name: 'RUN_DATE', value: '2026-01-31' }]);
    expect(containers[0]?.env).toEqual([
      { name: 'RUN_DATE', value: '2026-01-31' },
      { name: 'RESULT_EXTRACT_PATH', value: '/a/$$(X)$$$$' },
      { name: 'DB', valueFrom: { secretKeyRef: { name: 'db', key: 'PASSWORD' } } },
      { name: 'WHERE', value: 'out/$(RUN_DATE)' },
    ]);
  });
});
