import { join } from 'node:path';
import { stringify } from 'yaml';
import { writeAssembly } from '../../../../src/assembly/write-assembly';
import { readClusterEnvironment } from '../../../../src/runner/kubernetes/dist/read-cluster-environment';
import { assemblyFolder } from '../../../support/assembly-folder';
import { REPOSITORY } from '../../../support/repository';
import { temporaryFolder } from '../../../support/temporary-folder';

const folder = temporaryFolder();

it('reads where an environment is, who applies it, and its objects', () => {
  const { objects, ...environment } = readClusterEnvironment(join(REPOSITORY, 'dist'), 'production');
  expect(environment).toEqual({
    name: 'production',
    namespace: 'airflow-production',
    project: 'fairlead',
    contexts: ['production'],
    appliedBy: 'argo-cd',
  });
  expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(
    expect.arrayContaining(['Namespace airflow-production', 'Role fairlead-run', 'ConfigMap app-config']),
  );
});

it('reads an environment that says neither', async () => {
  const namespace = {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'shop', labels: { 'app.kubernetes.io/part-of': 'shop' } },
  };
  const files = { 'namespace-shop.yaml': stringify(namespace) };
  await writeAssembly(folder.path, [assemblyFolder('staging/environment', files)], { version: '0.0.0' });
  expect(readClusterEnvironment(folder.path, 'staging')).toEqual({
    name: 'staging',
    namespace: 'shop',
    project: 'shop',
    contexts: [],
    appliedBy: 'fairlead',
    objects: [namespace],
  });
});

it('refuses an environment that is not there, or is for another engine', () => {
  const dist = join(REPOSITORY, 'dist');
  expect(() => readClusterEnvironment(dist, 'stagin')).toThrow(
    'error: `stagin` is no environment of `dist/`\n  = help: did you mean `staging`?',
  );
  expect(() => readClusterEnvironment(dist, 'local')).toThrow(
    /error: `\S*dist\/local` is not made for the target `kubernetes`\n {2}= help: name an environment of the target `kubernetes`/,
  );
});
