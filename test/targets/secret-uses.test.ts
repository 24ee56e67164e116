import { secretUses } from '../../src/targets/secret-uses';

const secret = (key: string) => ({ ref: 'secret', resource: 'db', key });

describe('secretUses', () => {
  it('finds every key of every field, once, sorted, and says whether a text carries it', () => {
    const containers = [
      { fields: { args: ['--password', { ref: 'text', parts: ['x', secret('PASSWORD')] }] } },
      {
        fields: {
          env: { USER: secret('USER') },
          envFrom: [{ ref: 'secret-all', resource: 'api' }],
          mounts: [
            { mount: 'secret', resource: 'db', path: '/all' },
            { mount: 'secret', resource: 'tls', path: '/tls', items: { 'tls.key': 'key' } },
            { mount: 'config', resource: 'app', path: '/app' },
          ],
        },
      },
    ];
    const keys: Readonly<Record<string, string[]>> = { db: ['USER', 'PASSWORD', 'CA'], api: ['TOKEN'] };
    expect(secretUses(containers, (resource) => keys[resource] ?? [])).toEqual([
      { resource: 'api', key: 'TOKEN', asText: true },
      { resource: 'db', key: 'CA', asText: false },
      { resource: 'db', key: 'PASSWORD', asText: true },
      { resource: 'db', key: 'USER', asText: true },
      { resource: 'tls', key: 'tls.key', asText: false },
    ]);
  });

  it('finds nothing where there is none', () => {
    expect(secretUses([{ fields: { env: { A: 'secret' } } }], () => [])).toEqual([]);
  });
});
