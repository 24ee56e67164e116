import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComposeDocument } from '../../../../src/runner/dist/compose-document';
import { neededImages } from '../../../../src/runner/docker/images/needed-images';
import { planOf, planTaskOf } from '../../../support/plans';
import { temporaryFolder } from '../../../support/temporary-folder';

const folder = temporaryFolder();

type Services = ComposeDocument['services'];

function needsOf(services: Services, shared: Services = {}, standIns: string[] = []) {
  const home = join(folder.path, 'dist/local/environment');
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'compose.yaml'), JSON.stringify({ name: 'p', services: shared }));
  const containers = Object.keys(services).map((service) => ({
    ...{ name: 'a', role: 'main' as const, image: '', service },
  }));
  return neededImages({
    definition: '0'.repeat(64),
    plan: planOf({ services: standIns, tasks: [planTaskOf({ name: 'task', containers })] }),
    file: join(folder.path, 'dist/local/orders/compose.yaml'),
    document: { name: 'p', services },
    environmentFile: join(home, 'compose.yaml'),
  });
}

it('names each image once, with the eagerest policy and all that use it', () => {
  expect(
    needsOf({
      b: { image: 'r/b:1', platform: 'linux/arm64' },
      a: { image: 'r/a:1', pull_policy: 'never' },
      c: { image: 'r/a:1', pull_policy: 'always' },
      d: { image: 'r/a:1', pull_policy: 'missing' },
    }),
  ).toEqual([
    { image: 'r/a:1', pullPolicy: 'always', usedBy: ['a', 'c', 'd'] },
    { image: 'r/b:1', pullPolicy: 'missing', platform: 'linux/arm64', usedBy: ['b'] },
  ]);
});

it('knows where an image is built: at the folder of its compose file', () => {
  const build = { context: '../../../docker/a$$b' };
  const file = join(folder.path, 'dist/local/orders/compose.yaml');
  expect(needsOf({ a: { image: 'r/a:1', build }, b: { image: 'r/a:1' } })).toEqual([
    {
      image: 'r/a:1',
      pullPolicy: 'missing',
      build: { file, service: 'a', context: join(folder.path, 'docker/a$b') },
      usedBy: ['a', 'b'],
    },
  ]);
});

it('counts stand-ins that the pipeline talks to, and what they wait for', () => {
  const shared = {
    db: { image: 'r/db:1', depends_on: { check: { condition: 'service_completed_successfully' } } },
    check: { image: 'r/tools:1' },
    other: { image: 'r/other:1' },
  };
  const images = needsOf({ a: { image: 'r/a:1' } }, shared, ['db']).map(({ image }) => image);
  expect(images).toEqual(['r/a:1', 'r/db:1', 'r/tools:1']);
});
