import { Environment, type EnvironmentProps, project, SecretRef, type ServiceProps } from 'fairlead';
import { images } from './images';
import { databaseCredentials, objectStoreCredentials } from './shared';

const kdcPassword = new SecretRef(project, 'kdc', { keys: ['password'] });

function database(
  name: string,
  role: 'SOURCE' | 'TARGET',
  seed: Readonly<Record<string, string>>,
): ServiceProps {
  return {
    image: images.postgres,
    hosts: [`${role === 'SOURCE' ? 'source' : 'warehouse'}-db.internal.com`],
    env: {
      POSTGRES_DB: name,
      POSTGRES_USER: databaseCredentials.value(`${role}_DB_USER`),
      POSTGRES_PASSWORD: databaseCredentials.value(`${role}_DB_PASSWORD`),
      PGDATA: '/var/lib/postgresql/data/pgdata',
    },
    user: { uid: 999, gid: 999 },
    volumes: { data: '/var/lib/postgresql/data' },
    seed,
    ready: ['pg_isready', '-q', '-h', '127.0.0.1', '-d', name],
  };
}

new Environment(project, 'local', {
  target: 'compose',
  registry: 'registry.localhost',
  toolsImage: images.tools,
  defaults: { pullPolicy: 'IfNotPresent' },
  services: {
    'source-db': database('operational', 'SOURCE', {
      '/docker-entrypoint-initdb.d/source.sql': 'docker/seed/source.sql',
    }),
    'warehouse-db': database('analytics', 'TARGET', {
      '/docker-entrypoint-initdb.d/bronze.sql': 'docker/datakit/src/datakit/sql/bronze.sql',
      '/docker-entrypoint-initdb.d/silver.sql': 'docker/datakit/src/datakit/sql/silver.sql',
    }),
    'object-store': {
      image: images.objectStore,
      hosts: ['object-store.internal.com'],
      env: {
        S3_ACCESS_KEY: objectStoreCredentials.value('S3_ACCESS_KEY'),
        S3_SECRET_KEY: objectStoreCredentials.value('S3_SECRET_KEY'),
        S3_BUCKETS: 'bronze silver',
      },
      user: { uid: 1000, gid: 1000 },
      volumes: { data: '/data' },
      ready: ['wget', '-q', '-O', '/dev/null', 'http://127.0.0.1:9000/health'],
    },
    kdc: {
      image: images.kdc,
      hosts: ['kdc.internal.com'],
      env: {
        KDC_PRINCIPALS: 'etl-service@EXAMPLE.COM host/ticket-check.internal.com@EXAMPLE.COM',
        KDC_PASSWORD: kdcPassword.value('password'),
      },
      user: { uid: 1000, gid: 1000 },
      volumes: { data: '/var/lib/krb5kdc' },
      ready: ['kdc-health'],
    },
  },
});

/** What the two clusters have in common. */
const cluster: Omit<EnvironmentProps, 'registry' | 'namespace'> = {
  target: 'kubernetes',
  secrets: 'managed',
  storageClasses: { shared: 'nfs' },
  apiServer: [{ cidr: '10.96.0.1/32', port: 443 }],
  egress: [
    {
      cidr: '10.0.0.0/8',
      ports: [{ port: 5432 }, { port: 9000 }, { port: 88 }, { port: 88, protocol: 'UDP' }],
    },
  ],
};

new Environment(project, 'staging', {
  ...cluster,
  registry: 'registry.mycompany.com',
  namespace: 'airflow-staging',
  contexts: ['staging'],
  quota: { pods: '100', 'requests.cpu': '32', 'requests.memory': '128Gi' },
  // The quota wants to know it of every container.
  defaults: { resources: { cpu: { request: '100m' }, memory: { request: '128Mi' } } },
});

new Environment(project, 'production', {
  ...cluster,
  registry: 'registry.mycompany.com',
  namespace: 'airflow-production',
  contexts: ['production'],
  appliedBy: 'argo-cd',
  promotion: 'manual',
  secrets: 'existing',
});
