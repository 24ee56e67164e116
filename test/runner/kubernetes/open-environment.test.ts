import { delimiter } from 'node:path';
import { openEnvironment } from '../../../src/runner/kubernetes/open-environment';
import { temporaryFolder } from '../../support/temporary-folder';
import { writeKubeconfig } from '../../support/write-kubeconfig';

const folder = temporaryFolder();

/** The context that is chosen, where the kubeconfig has these and the first is the current one. */
async function chosen(contexts: readonly string[], known: readonly string[], context?: string) {
  const files = known.map((name) =>
    writeKubeconfig(folder.path, { name, cluster: { server: `https://${name}.example.com` } }),
  );
  const env = { KUBECONFIG: files.join(delimiter), HOME: folder.path };
  const environment = { name: 'staging', namespace: 'shop-staging', contexts, objects: [] };
  const api = await openEnvironment(environment, { env, ...(context && { context }) });
  expect(api.namespace).toBe('shop-staging');
  return api.context;
}

it('is the current context where the environment names it', async () => {
  expect(await chosen(['one', 'two'], ['two', 'one', 'three'])).toBe('two');
});

it('is the one that the environment names, whatever the current one is', async () => {
  expect(await chosen(['one'], ['three', 'one'])).toBe('one');
});

it('is the one of the command line, even where the environment does not name it', async () => {
  expect(await chosen(['one'], ['three', 'one'], 'three')).toBe('three');
});

it.each<[string[], string[], string, string]>([
  [
    [],
    ['one'],
    '`staging` names no context of the kubeconfig in which fairlead may act',
    'say `contexts` in `pipelines/environments.ts`, or `--context`',
  ],
  [
    ['one', 'two'],
    ['three', 'one', 'two'],
    '`staging` could be in `one`, `two`',
    'choose one with `--context`, or with `kubectl config use-context`',
  ],
  [
    ['one'],
    ['three', 'four'],
    '`staging` is in `one`, which the kubeconfig does not have',
    'it has `three`, `four`; `--context` takes one that the environment does not name',
  ],
])('is refused: %j of %j', async (contexts, known, message, help) => {
  await expect(chosen(contexts, known)).rejects.toMatchObject({
    name: 'EngineUnavailableError',
    message,
    help,
  });
});

it('needs a kubeconfig', async () => {
  await expect(chosen(['one'], [])).rejects.toThrow('there is no kubeconfig');
});
