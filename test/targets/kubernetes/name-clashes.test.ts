import { nameClashes } from '../../../src/targets/kubernetes/name-clashes';
import { specs } from '../../support/specs';

const environment = specs.environment();
const task = (name: string, fields = {}) => specs.task(name, fields);
const messages = (project: ReturnType<typeof specs.project>) =>
  nameClashes(environment, project).map(({ message, subject }) => `${subject}: ${message}`);

describe('names in one namespace', () => {
  it('may be used once for tasks of all pipelines', () => {
    const project = specs.project(environment, [
      specs.pipeline('orders', [task('daily-load')]),
      specs.pipeline('orders-daily', [task('load')]),
    ]);
    expect(messages(project)).toEqual([
      'orders-daily/load in staging: `orders-daily-load` would be the name of objects of orders/daily-load and of orders-daily/load',
    ]);
  });

  it('may be used once for configs, also beside the plan and the shared ones', () => {
    const configs = (...names: string[]) => ({
      configs: Object.fromEntries(names.map((name) => [name, { name, data: {}, perEnvironment: {} }])),
      secrets: {},
      volumes: {},
    });
    const project = specs.project(
      environment,
      [specs.pipeline('orders', [task('load')], { resources: configs('plan', 'app') })],
      configs('orders-app'),
    );
    expect(messages(project)).toEqual([
      'orders/plan in staging: `orders-plan` would be the name of a ConfigMap of orders and of orders/plan',
      'orders/app in staging: `orders-app` would be the name of a ConfigMap of orders-app and of orders/app',
    ]);
  });

  it('do not count for what exists already', () => {
    const secret = { name: 'db', keys: [], existing: 'orders-db' };
    const project = specs.project(
      environment,
      [
        specs.pipeline('orders', [task('load')], {
          resources: { configs: {}, volumes: {}, secrets: { db: secret } },
        }),
      ],
      { secrets: { 'orders-db': { name: 'orders-db', keys: [] } } },
    );
    expect(messages(project)).toEqual([]);
  });

  it('are those of fairlead in its own objects', () => {
    const project = specs.project(environment, [
      specs.pipeline('fairlead', [task('run')]),
      specs.pipeline('default', [task('deny')]),
    ]);
    expect(messages(project)).toEqual([
      'fairlead/run in staging: `fairlead-run` would be the name of objects of the environment and of fairlead/run',
      'default/deny in staging: `default-deny` would be the name of objects of the environment and of default/deny',
    ]);
  });

  it('may be used once for service accounts, whoever names them', () => {
    const project = specs.project(environment, [
      specs.pipeline('orders', [
        task('load', { permissions: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }] }),
      ]),
      specs.pipeline('orders-load', [task('all')]),
      specs.pipeline('billing', [task('bill', { serviceAccount: { name: 'orders-load' } })]),
      specs.pipeline('audit', [task('count', { serviceAccount: { existing: 'orders-load' } })]),
    ]);
    expect(messages(project)).toEqual([
      'orders-load in staging: `orders-load` would be the name of a ServiceAccount of orders and of orders-load',
      'billing in staging: `orders-load` would be the name of a ServiceAccount of orders and of billing',
    ]);
  });
});
