import type { ComposeDocument } from '../../../../../src/runner/dist/compose-document';
import { isRepeatable } from '../../../../../src/runner/docker/template/cache/repeatable';
import type { Template } from '../../../../../src/runner/docker/template/template';

const pipeline = (service: object = {}, more: object = {}): ComposeDocument => ({
  name: 'shop',
  include: ['../environment/compose.yaml'],
  services: { task: service },
  ...more,
});

const environment = (service: object = {}, more: object = {}): ComposeDocument => ({
  name: 'shop',
  services: { database: service },
  ...more,
});

const template = (host: object = {}, endpoint: object = {}): Template => ({
  Id: 'a',
  Name: '/shop-task-1',
  Image: 'sha256:1',
  Config: { Tty: false, Labels: {} },
  HostConfig: { NetworkMode: 'shop_default', PidMode: '', IpcMode: 'private', Memory: 0, ...host },
  NetworkSettings: { Networks: { shop_default: endpoint } },
});

it.each([
  ['plain services', pipeline(), environment(), template()],
  [
    'a task that shares the network of its sidecar',
    pipeline(),
    environment(),
    template({ NetworkMode: 'container:a' }),
  ],
  ['empty lists', pipeline(), environment(), template({ Links: [], VolumesFrom: null }, { Links: null })],
])('takes %s', (_, one, other, made) => {
  expect(isRepeatable(one, other, [made])).toBe(true);
});

it.each([
  [
    'another included file',
    pipeline({}, { include: ['../environment/compose.yaml', 'more.yaml'] }),
    environment(),
  ],
  ['an environment that includes a file', pipeline(), environment({}, { include: ['more.yaml'] })],
  ['a file of variables', pipeline({ env_file: 'task.env' }), environment()],
  ['a file of labels', pipeline({ label_file: 'labels' }), environment()],
  [
    'a service that extends another',
    pipeline(),
    environment({ extends: { file: 'base.yaml', service: 'x' } }),
  ],
  ['a merge key', pipeline({ '<<': { env_file: 'task.env' } }), environment()],
])('refuses %s', (_, one, other) => {
  expect(isRepeatable(one, other, [template()])).toBe(false);
});

it.each([
  ['the network of another container', template({ NetworkMode: 'container:b' })],
  ['the processes of another container', template({ PidMode: 'container:b' })],
  ['the memory of another container', template({ IpcMode: 'container:b' })],
  ['the volumes of another container', template({ VolumesFrom: ['b'] })],
  ['a link', template({ Links: ['b:b'] })],
  ['a link within a network', template({}, { Links: ['b:b'] })],
])('refuses %s', (_, made) => {
  expect(isRepeatable(pipeline(), environment(), [made])).toBe(false);
});
