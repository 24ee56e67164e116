import { Config, type FieldProps, project, SecretRef, Volume } from 'fairlead';

/** Where the databases are; the same host names on a laptop and in production. */
export const appConfig = new Config(project, 'app-config', {
  data: {
    SOURCE_DB_HOST: 'source-db.internal.com',
    SOURCE_DB_PORT: '5432',
    SOURCE_DB_NAME: 'operational',
    TARGET_DB_HOST: 'warehouse-db.internal.com',
    TARGET_DB_PORT: '5432',
    TARGET_DB_NAME: 'analytics',
    LOG_LEVEL: 'INFO',
  },
  perEnvironment: { local: { LOG_LEVEL: 'DEBUG' } },
});

/** Who may log in to them. */
export const databaseCredentials = new SecretRef(project, 'database-credentials', {
  keys: ['SOURCE_DB_USER', 'SOURCE_DB_PASSWORD', 'TARGET_DB_USER', 'TARGET_DB_PASSWORD'],
});

/** Who may use the object store. */
export const objectStoreCredentials = new SecretRef(project, 'object-store-credentials', {
  keys: ['S3_ACCESS_KEY', 'S3_SECRET_KEY'],
});

/** Files that tasks hand to each other. */
export const sharedData = new Volume(project, 'shared-data', {
  size: '10Gi',
  accessMode: 'ReadWriteMany',
  storageClass: 'shared',
});

/** What every task of ours has: the uid of the images, and the group that may write to volumes. */
export const dataTask: FieldProps = {
  user: { uid: 1000, gid: 1000 },
  fsGroup: 1000,
  resources: {
    cpu: { request: '250m', limit: '1' },
    memory: { request: '256Mi', limit: '1Gi' },
    ephemeralStorage: { request: '256Mi', limit: '1Gi' },
  },
};
