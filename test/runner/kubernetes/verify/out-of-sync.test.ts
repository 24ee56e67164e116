import type { Change } from '../../../../src/assembly/diff/change';
import { outOfSync } from '../../../../src/runner/kubernetes/verify/out-of-sync';

const change = (more: Partial<Change>): Change => ({
  environment: 'production',
  folder: 'production/orders',
  object: '',
  field: '',
  kind: 'changed',
  ...more,
});
const HELP =
  'Argo CD applies `production`: let it sync; `fairlead diff orders --live --env production` shows the differences';

it('says of each difference what it means for the cluster', () => {
  const error = outOfSync('production', 'orders', [
    change({ task: 'load', kind: 'added' }),
    change({ task: 'load', field: 'env LEVEL' }),
    change({ object: 'ConfigMap orders-rules', field: 'data a.txt', kind: 'removed' }),
    change({ folder: 'production/environment', object: 'NetworkPolicy deny', kind: 'added' }),
  ]);
  expect({ problems: error.problems, exitCode: error.exitCode }).toEqual({
    exitCode: 1,
    problems: [
      {
        message:
          'the cluster does not have what `dist/production` says: orders/load is missing, orders/load env LEVEL differs, orders ConfigMap orders-rules data a.txt is not in `dist/`, environment NetworkPolicy deny is missing',
        help: HELP,
      },
    ],
  });
});

it('tells no more than ten one by one', () => {
  const changes = Array.from({ length: 12 }, (_, i) => change({ task: `t${i}` }));
  const ten = changes.slice(0, 10).map(({ task }) => `orders/${task} differs`);
  expect(outOfSync('production', 'orders', changes).message).toBe(
    `the cluster does not have what \`dist/production\` says: ${ten.join(', ')} and 2 more`,
  );
});
