import type { ServiceSpec } from '../../../src/model/spec/environment-spec';
import type { Problem } from '../../../src/support/problem';
import { standIn } from '../../../src/targets/compose/stand-in';
import { specs } from '../../support/specs';
import { local } from './examples';

const shared = {
  secrets: { db: { name: 'db', keys: ['PASSWORD'] } },
  configs: { app: { name: 'app', data: { 'a.ini': 'x=$1' }, perEnvironment: {} } },
};

function written(over: Partial<ServiceSpec>) {
  const problems: Problem[] = [];
  const spec = {
    name: 'db',
    hosts: ['db.internal.com'],
    fields: {},
    ready: ['true'],
    readyTimeout: 30,
    seed: {},
    volumes: {},
    ...over,
  };
  return { ...standIn(spec, local, specs.project(local, [], shared), problems), problems };
}

describe('standIn', () => {
  it('has the host names of production, waits until it is ready, and is not attached to', () => {
    expect(written({ ready: ['pg_isready', '-d', '$x'] }).service).toEqual({
      networks: { default: { aliases: ['db.internal.com'] } },
      healthcheck: {
        test: ['CMD', 'pg_isready', '-d', '$$x'],
        interval: '2s',
        timeout: '5s',
        retries: 3,
        start_period: '30s',
      },
      attach: false,
    });
  });

  it('mounts seed files, configs and secrets under keys of its own', () => {
    const { service, file, mounted } = written({
      seed: { '/init/$a.sql': 'select 1;' },
      fields: {
        mounts: [
          { mount: 'config', resource: 'app', path: '/etc/app' },
          { mount: 'secret', resource: 'db', path: '/run/secrets' },
        ],
      },
    });
    expect(service.configs).toEqual([
      { source: 'environment.db.app.a.ini', target: '/etc/app/a.ini' },
      { source: 'environment.db.seed-0', target: '/init/$$a.sql' },
    ]);
    expect(file.configs).toEqual({
      'environment.db.app.a.ini': { file: './config/app/a.ini' },
      'environment.db.seed-0': { file: './seed/db/init/$$a.sql' },
    });
    expect(service.secrets).toEqual([
      { source: 'environment.db.db.PASSWORD', target: '/run/secrets/PASSWORD' },
    ]);
    expect(file.secrets).toEqual({
      'environment.db.db.PASSWORD': { file: '../../../secrets/local/db/PASSWORD' },
    });
    expect([...mounted]).toEqual([
      ['config/app/a.ini', 'x=$1'],
      ['seed/db/init/$a.sql', 'select 1;'],
    ]);
  });

  it('keeps its own volumes as the image fills them', () => {
    const { service, file } = written({ volumes: { data: '/var/lib/db' } });
    expect(service.volumes).toEqual([{ type: 'volume', source: 'db.data', target: '/var/lib/db' }]);
    expect(file.volumes).toEqual({ 'db.data': {} });
  });

  it('reports mistakes with the path of the field in the environment', () => {
    const { problems } = written({
      fields: { mounts: [{ mount: 'host', hostPath: '/data', path: '/data' }] },
    });
    expect(problems.map(({ message, subject }) => ({ message, subject }))).toEqual([
      {
        message:
          '`services.db.mounts[0].hostPath` is `/data`, which environment `local` does not let tasks mount',
        subject: 'environment/db in local',
      },
    ]);
  });
});
