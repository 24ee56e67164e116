import { join } from 'node:path';
import { stringify } from 'yaml';
import { writeAssembly } from '../../../src/assembly/write-assembly';
import { readComposePipeline } from '../../../src/runner/dist/read-compose-pipeline';
import { assemblyFolder } from '../../support/assembly-folder';
import { planOf, planTaskOf } from '../../support/plans';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();
const plan = planOf({ description: 'costs $$5', tasks: [planTaskOf({ name: 'extract' })] });

const write = (path: string, files: Readonly<Record<string, string>>, name = 'shop-local') =>
  writeAssembly(
    folder.path,
    [
      assemblyFolder(path, files),
      assemblyFolder('local/environment', { 'compose.yaml': stringify({ name }) }),
    ],
    { version: '0.0.0' },
  );

const files = { 'compose.yaml': stringify({ name: 'shop-local', services: {}, 'x-fairlead': plan }) };

it('reads the plan out of the compose file, and where the files are', async () => {
  await write('local/chain', files);
  expect(readComposePipeline(folder.path, 'local', 'chain')).toEqual({
    plan: { ...plan, description: 'costs $5' },
    file: join(folder.path, 'local/chain/compose.yaml'),
    document: { name: 'shop-local', services: {}, 'x-fairlead': plan },
    environmentFile: join(folder.path, 'local/environment/compose.yaml'),
    definition: expect.stringMatching(/^[0-9a-f]{12}$/),
  });
});

it('knows a definition again, and a changed one as another', async () => {
  const definitions: string[] = [];
  for (const name of ['shop-local', 'shop-local', 'shop-elsewhere']) {
    await write('local/chain', files, name);
    definitions.push(readComposePipeline(folder.path, 'local', 'chain').definition);
  }
  const [first, again, changed] = definitions;
  expect(again).toBe(first);
  expect(changed).not.toBe(first);
});

it('refuses what is made for another engine', async () => {
  const data = { 'plan.json': JSON.stringify({ ...plan, environment: 'production', target: 'kubernetes' }) };
  await write('production/chain', { 'configmap-plan.yaml': stringify({ kind: 'ConfigMap', data }) });
  expect(() => readComposePipeline(folder.path, 'production', 'chain')).toThrow(
    `error: \`${join(folder.path, 'production/chain')}\` is made for the target \`kubernetes\`, which cannot be run from here
  = help: name an environment of the target \`compose\``,
  );
});
