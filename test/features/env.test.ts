import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

const env = {
  LOG_LEVEL: 'INFO',
  PRICE: '5 $ or ${X} or $(X)',
  DB_HOST: { ref: 'config', resource: 'app', key: 'HOST' },
  DB_PASSWORD: { ref: 'secret', resource: 'db', key: 'PASSWORD' },
  PATH_OF_DAY: { ref: 'text', parts: ['/data/', { ref: 'run', variable: 'RUN_DATE' }] },
  COPY: { ref: 'env', variable: 'LOG_LEVEL' },
  constructor: 'x',
};

describe('env', () => {
  it('is env of the container, with the values of configs and secrets by reference', () => {
    expect(podOf({ env }).container.env).toEqual([
      { name: 'LOG_LEVEL', value: 'INFO' },
      { name: 'PRICE', value: '5 $$ or $${X} or $$(X)' },
      { name: 'DB_HOST', valueFrom: { configMapKeyRef: { name: 'app', key: 'HOST' } } },
      { name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'PASSWORD' } } },
      { name: 'PATH_OF_DAY', value: '/data/$(RUN_DATE)' },
      { name: 'COPY', value: '$(LOG_LEVEL)' },
      { name: 'constructor', value: 'x' },
    ]);
  });

  it('is environment of the service, where a secret comes from the environment of the runner', () => {
    expect(serviceOf({ env }, { variableDefault: () => '1970-01-01' }).service.environment).toEqual({
      LOG_LEVEL: 'INFO',
      PRICE: '5 $$ or $${X} or $$(X)',
      DB_HOST: 'value of HOST',
      DB_PASSWORD: '${SECRET_DB_PASSWORD-}',
      PATH_OF_DAY: '/data/${RUN_DATE-1970-01-01}',
      COPY: 'INFO',
      constructor: 'x',
    });
  });

  it('says what is wrong', () => {
    expect(messages('env', { '1A': 'x', PORT: 5432 })).toEqual([
      '`env.1A` is no name for an environment variable: letters, digits and `_`, no digit first',
      '`env.PORT` must be a string or a reference; write numbers and booleans in quotes',
    ]);
  });
});
