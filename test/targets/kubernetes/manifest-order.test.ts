import { manifestOrder } from '../../../src/targets/kubernetes/manifest-order';

describe('manifestOrder', () => {
  it('puts first what a reader looks for, last what is long, and all else by the alphabet', () => {
    const ordered = manifestOrder({
      spec: {
        jobTemplate: { spec: {} },
        failedJobsHistoryLimit: 3,
        schedule: '@daily',
        backoffLimit: 1,
        suspend: true,
        containers: [
          { ports: [{}], args: ['a'], image: 'x', name: 'base', env: [{ value: '1', name: 'A' }] },
        ],
        initContainers: [{}],
      },
      kind: 'CronJob',
      metadata: { labels: { b: '2', a: '1' }, name: 'x' },
      apiVersion: 'batch/v1',
    });
    expect(JSON.stringify(ordered)).toBe(
      JSON.stringify({
        apiVersion: 'batch/v1',
        kind: 'CronJob',
        metadata: { name: 'x', labels: { a: '1', b: '2' } },
        spec: {
          suspend: true,
          schedule: '@daily',
          initContainers: [{}],
          containers: [
            { name: 'base', image: 'x', args: ['a'], env: [{ name: 'A', value: '1' }], ports: [{}] },
          ],
          backoffLimit: 1,
          failedJobsHistoryLimit: 3,
          jobTemplate: { spec: {} },
        },
      }),
    );
  });

  it('leaves out empty lists and what is undefined, and keeps empty texts, objects and the order of lists', () => {
    const value = {
      args: [],
      env: undefined,
      emptyDir: {},
      value: '',
      zero: 0,
      off: false,
      list: ['b', 'a'],
    };
    expect(manifestOrder(value)).toEqual({ emptyDir: {}, value: '', zero: 0, off: false, list: ['b', 'a'] });
  });

  it('keeps a key that every object has by nature', () => {
    const data = JSON.parse('{ "__proto__": "x", "constructor": "y" }');
    expect(Object.entries(manifestOrder(data) as object)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });
});
