import { recordObject, recordPart } from '../../../../src/runner/kubernetes/record/record-object';

const of = {
  run: 'r1',
  pipeline: 'orders',
  environment: 'staging',
  logicalDate: '2026-01-31T01:00:00.000Z',
};

it('is found by its labels, and says what it is the record of', () => {
  expect(recordObject(of, { 'start.1': 'x' })).toEqual({
    metadata: {
      name: 'fairlead-run-r1',
      labels: {
        'fairlead.dev/pipeline': 'orders',
        'fairlead.dev/run': 'r1',
        'fairlead.dev/record': 'run',
      },
      annotations: {
        'fairlead.dev/environment': 'staging',
        'fairlead.dev/logical-date': '2026-01-31T01:00:00.000Z',
      },
    },
    binaryData: { 'start.1': 'x' },
  });
});

it('has further parts that go along with it', () => {
  const owner = { apiVersion: 'v1', kind: 'ConfigMap', name: 'fairlead-run-r1', uid: 'u1' };
  expect(recordPart(of, 2, owner)).toEqual({
    metadata: {
      name: 'fairlead-run-r1-2',
      labels: {
        'fairlead.dev/pipeline': 'orders',
        'fairlead.dev/run': 'r1',
        'fairlead.dev/record': 'more',
      },
      ownerReferences: [owner],
    },
  });
});
