import { planSchema } from '../../src/assembly/plan-schema';
import { specs } from '../support/specs';
import { targetFolders } from '../support/target-folders';
import { targetContract } from './contract';
import type { Observed } from './observed';
import { readCompose } from './read-compose';
import { readKubernetes } from './read-kubernetes';
import { shared, subject } from './subject';

const ENVIRONMENTS = {
  compose: specs.environment({
    name: 'local',
    target: 'compose',
    registry: 'registry.localhost',
    hostPaths: ['/srv'],
    networks: { lan: { external: false, internal: false } },
  }),
  kubernetes: specs.environment({
    hostPaths: ['/srv'],
    storageClasses: { shared: 'nfs' },
    apiServer: [{ cidr: '10.96.0.1/32', port: 443 }],
  }),
};
const READERS = { compose: readCompose, kubernetes: readKubernetes };
const TARGETS = ['compose', 'kubernetes'] as const;

describe.each(TARGETS)('the target %s', (name) => targetContract(ENVIRONMENTS[name], READERS[name]));

it('gives a program the same on both targets', () => {
  const [compose, kubernetes] = TARGETS.map((name) => {
    const environment = ENVIRONMENTS[name];
    const { files } = targetFolders(environment, specs.project(environment, [subject], shared));
    const reader = READERS[name];
    const containers = reader.containers(files, planSchema.parse(reader.plan(files, subject.name)));
    const withoutRegistry = ({ image, ...rest }: Observed) => ({ ...rest, image: image.split('/').at(-1) });
    return Object.entries(containers).map(([path, container]) => [path, withoutRegistry(container)]);
  });
  expect(compose).toEqual(kubernetes);
});
