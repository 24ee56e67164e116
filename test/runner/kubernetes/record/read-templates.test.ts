import { readTemplates } from '../../../../src/runner/kubernetes/record/read-templates';
import { fakeKubeApi } from '../../../support/fake-kube-api';

const template = (name: string) => ({ spec: { template: { spec: { containers: [{ name }] } } } });
const list = {
  items: ['orders-extract', 'orders-load', 'orders-old'].map((name) => ({
    metadata: { name },
    spec: { suspend: true, jobTemplate: template(name) },
  })),
};

it('reads the templates of the tasks by one call', async () => {
  const api = fakeKubeApi(() => list);
  const tasks = [
    { name: 'extract', template: 'orders-extract' },
    { name: 'load', template: 'orders-load' },
  ];
  expect(await readTemplates(api, 'orders', tasks)).toEqual(
    new Map([
      ['extract', template('orders-extract')],
      ['load', template('orders-load')],
    ]),
  );
  expect(api.requests).toEqual([
    {
      method: 'GET',
      path: '/apis/batch/v1/namespaces/etl/cronjobs',
      query: { labelSelector: 'fairlead.dev/pipeline=orders' },
    },
  ]);
});

it('names each one that is missing', async () => {
  const tasks = ['extract', 'check', 'send'].map((name) => ({ name, template: `orders-${name}` }));
  const missing = (name: string) => ({
    message: `the cluster has no template of \`${name}\`: there is no CronJob \`orders-${name}\` in \`etl\``,
    help: 'apply what `dist/` says first',
  });
  await expect(
    readTemplates(
      fakeKubeApi(() => list),
      'orders',
      tasks,
    ),
  ).rejects.toMatchObject({ exitCode: 1, problems: [missing('check'), missing('send')] });
});
