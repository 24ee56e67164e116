import { messages } from '../support/field-messages';
import { problemsOf } from '../support/problems-of';
import { podWith, serviceWith } from '../support/written';

const fields = {
  env: { HOST: 'mine' },
  envFrom: [
    { ref: 'config-all', resource: 'app' },
    { ref: 'secret-all', resource: 'database-credentials', prefix: 'DB_' },
    { ref: 'config-all', resource: 'late' },
  ],
};
const context = {
  keys: (_: string, resource: string) =>
    resource === 'database-credentials' ? ['USER', 'PASSWORD'] : ['HOST', 'LEVEL'],
  configValue: (resource: string, key: string) => `\${${resource}} $ ${key}`,
};

describe('envFrom', () => {
  it('is envFrom in a pod', () => {
    expect(podWith(fields, context)).toEqual({
      container: {
        env: [{ name: 'HOST', value: 'mine' }],
        envFrom: [
          { configMapRef: { name: 'app' } },
          { prefix: 'DB_', secretRef: { name: 'database-credentials' } },
          { configMapRef: { name: 'late' } },
        ],
      },
    });
  });

  it('is environment in a compose service: env wins, then the last source', () => {
    expect(serviceWith(fields, context)).toEqual({
      service: {
        environment: {
          HOST: 'mine',
          LEVEL: '$${late} $$ LEVEL',
          DB_USER: '${SECRET_DATABASE_CREDENTIALS_USER-}',
          DB_PASSWORD: '${SECRET_DATABASE_CREDENTIALS_PASSWORD-}',
        },
      },
    });
  });

  it.each(['pod', 'service'] as const)('refuses keys that make no variable in a %s', (side) => {
    const envFrom = [
      { ref: 'config-all', resource: 'app' },
      { ref: 'secret-all', resource: 'keys', prefix: 'K_' },
    ];
    expect(problemsOf(side, { envFrom }, { keys: () => ['app.yaml', '1'] })).toEqual([
      'envFrom[0]: would make a variable `app.yaml` of the key `app.yaml` of config `app` (take single keys with `.value()` in `env`, or mount it as files)',
      'envFrom[0]: would make a variable `1` of the key `1` of config `app` (take single keys with `.value()` in `env`, or mount it as files)',
      'envFrom[1]: would make a variable `K_app.yaml` of the key `app.yaml` of secret `keys` (take single keys with `.value()` in `env`, or mount it as files)',
    ]);
  });

  it('takes only what configs and secrets make', () => {
    expect(messages('envFrom', {})).toEqual([
      '`envFrom` must be a list of `config.all()` and `secret.all()`',
    ]);
    expect(messages('envFrom', ['app'])).toEqual([
      '`envFrom[0]` must be made by `config.all()` or `secret.all()`',
    ]);
    expect(messages('envFrom', [{ ref: 'config-all', resource: 'app', prefix: '1-' }])).toEqual([
      '`envFrom[0].prefix` is no beginning of a variable name: letters, digits and `_`, no digit first',
    ]);
    expect(messages('envFrom', [{ ref: 'config-all', resource: 'app', prefix: 1 }])).toEqual([
      '`envFrom[0].prefix` must be a text',
    ]);
  });
});
