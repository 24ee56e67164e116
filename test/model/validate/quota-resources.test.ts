import type { Fields } from '../../../src/model/spec/task-spec';
import { quotaResources } from '../../../src/model/validate/quota-resources';
import { specs } from '../../support/specs';

const image = { repository: 'datakit', tag: '1' };
const messagesOf = (quota: Record<string, string>, fields: Fields, init: Fields[] = []) => {
  const steps = init.map((own, i) => ({ name: `step-${i}`, fields: { image, ...own } }));
  const task = specs.task('extract', fields, { init: steps });
  const project = specs.project(specs.environment({ quota }), [specs.pipeline('orders', [task])]);
  return quotaResources(project).map(({ message }) => message);
};

describe('a quota', () => {
  it('that counts cpu or memory wants every container to say what it takes', () => {
    const said = { resources: { cpu: { request: '100m' } } };
    expect(messagesOf({ 'requests.cpu': '8', 'limits.memory': '64Gi' }, said, [{}])).toEqual([
      '`resources.cpu.request` of `step-0` is missing, which the quota `requests.cpu` of `staging` wants of every container',
      '`resources.memory.limit` of `step-0` is missing, which the quota `limits.memory` of `staging` wants of every container',
      '`resources.memory.limit` is missing, which the quota `limits.memory` of `staging` wants of every container',
    ]);
  });

  it('takes a limit for the request, and what the words of Kubernetes say', () => {
    const quota = { cpu: '8', 'requests.memory': '64Gi' };
    const container = { resources: { requests: { memory: '1Gi' } } };
    expect(messagesOf(quota, { resources: { cpu: { limit: '1' } }, kubernetes: { container } })).toEqual([]);
  });

  it('of anything else wants nothing', () => {
    expect(
      messagesOf({ pods: '20', 'requests.storage': '1Ti', 'requests.ephemeral-storage': '1Ti' }, {}),
    ).toEqual([]);
  });
});
