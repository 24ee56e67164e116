import { imageCatalogue } from 'fairlead';

/** Every image that the pipelines run; built by `pipelines/docker/build`. */
export const images = imageCatalogue({
  postgresRunner: { repository: 'etl/postgres-runner', tag: '0.1.0' },
  connectionTester: { repository: 'etl/connection-tester', tag: '1.0.0' },
  monitor: { repository: 'etl/monitor', tag: '1.0.0' },
  debugger: { repository: 'etl/debugger', tag: '1.0.0' },
  kerberosRenewer: { repository: 'platform/krb-renewer', tag: '1.0.0' },
  tools: { repository: 'platform/tools', tag: '1.0.0' },
  postgres: { repository: 'services/postgres', tag: '15' },
  objectStore: { repository: 'services/object-store', tag: '1.0.0' },
  kdc: { repository: 'services/kdc', tag: '1.0.0' },
});
