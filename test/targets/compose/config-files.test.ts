import { parse } from 'yaml';
import { specs } from '../../support/specs';
import { targetFolders } from '../../support/target-folders';
import { examples, local } from './examples';

const config = (name: string, value: string) => ({
  [name]: { name, data: { 'krb5.conf': value }, perEnvironment: {} },
});
const mount = (resource: string, path: string) => ({ mount: 'config', resource, path });
const pipeline = specs.pipeline(
  'kerberos',
  [specs.task('login', { mounts: [mount('realm', '/own'), mount('hosts', '/shared')] })],
  { resources: { secrets: {}, volumes: {}, configs: config('realm', 'own') } },
);
const shared = {
  ...examples.shared,
  configs: { ...config('hosts', 'of all'), ...config('realm', 'not own') },
};
const { files, problems } = targetFolders(local, { ...examples, shared, pipelines: [pipeline] });
const compose = parse(files.get('local/kerberos/compose.yaml') ?? '');

it('names the config of a pipeline as Kubernetes does, and a shared one as it is', () => {
  expect(problems).toEqual([]);
  expect(compose.services['kerberos-login'].configs).toEqual([
    { source: 'kerberos-realm.krb5.conf', target: '/own/krb5.conf' },
    { source: 'hosts.krb5.conf', target: '/shared/krb5.conf' },
  ]);
});

it('writes the files that they name, the content of a config of its own where both have one', () => {
  const written = [...files].filter(([path]) => path.startsWith('local/kerberos/config/'));
  expect(Object.fromEntries(written)).toEqual({
    'local/kerberos/config/kerberos-realm/krb5.conf': 'own',
    'local/kerberos/config/hosts/krb5.conf': 'of all',
  });
  expect(compose.configs['kerberos-realm.krb5.conf'].file).toBe('./config/kerberos-realm/krb5.conf');
});
