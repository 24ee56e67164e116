import { busyboxImage } from '../../support/busybox-image';
import {
  type ContainerInspect,
  type CreatedContainers,
  createdContainers,
} from '../../support/created-containers';
import { serviceOf } from '../../support/drafts';

const context = { imageName: busyboxImage, networkNames: () => ['warehouse'] };
const odd = ['a$b', '${X}', '$$', '"\'\\', 'two\nlines', 'ü→🚢'];
const second = 1e9;

const host = (field: string) => (container: ContainerInspect) => container.HostConfig[field];
const config = (field: string) => (container: ContainerInspect) => container.Config[field];
const label = (key: string) => (container: ContainerInspect) => container.Config.Labels[key];

/** Names of networks, without the project's name in front. */
function networksOf(container: ContainerInspect): string[] {
  const { Networks } = (container as unknown as { NetworkSettings: { Networks: object } }).NetworkSettings;
  return Object.keys(Networks)
    .map((name) => name.replace(/^fairlead-test-[0-9a-f]{8}_/, ''))
    .sort();
}

type Row = readonly [
  name: string,
  fields: Record<string, unknown>,
  read: (container: ContainerInspect) => unknown,
  expected: unknown,
];

const table: readonly Row[] = [
  ['hostname', { hostname: 'extractor' }, config('Hostname'), 'extractor'],
  [
    'ports',
    {
      ports: [
        { port: 8080, name: 'metrics' },
        { port: 53, protocol: 'UDP' },
      ],
    },
    config('ExposedPorts'),
    { '8080/tcp': {}, '53/udp': {} },
  ],
  [
    'ports: published',
    { ports: [{ port: 80, published: 48080 }] },
    host('PortBindings'),
    { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '48080' }] },
  ],
  [
    'extraHosts',
    { extraHosts: { 'db.internal': '10.0.0.5', 'six.internal': 'fd00::1' } },
    (container) => [...(container.HostConfig.ExtraHosts as string[])].sort(),
    ['db.internal:10.0.0.5', 'six.internal:fd00::1'],
  ],
  [
    'dns',
    { dns: { nameservers: ['10.0.0.10'], searches: ['internal.com'], options: ['ndots:2', 'edns0'] } },
    ({ HostConfig: { Dns, DnsSearch, DnsOptions } }) => [Dns, DnsSearch, DnsOptions],
    [['10.0.0.10'], ['internal.com'], ['ndots:2', 'edns0']],
  ],
  ['dns: no search domains of the laptop', { dns: { nameservers: ['10.0.0.10'] } }, host('DnsSearch'), ['.']],
  ['networks', { networks: ['warehouse'] }, networksOf, ['default', 'warehouse']],
  ['networks: none', { networks: ['none'] }, host('NetworkMode'), 'none'],
  ['hostNetwork', { hostNetwork: true }, host('NetworkMode'), 'host'],
  ['labels', { labels: { 'example.com/team': 'data_1' } }, label('example.com/team'), 'data_1'],
  ['annotations', { annotations: { 'example.com/note': odd.join() } }, label('example.com/note'), odd.join()],
  ['gracePeriod', { gracePeriod: '1m30s' }, config('StopTimeout'), 90],
  [
    'startupProbe',
    { startupProbe: { exec: odd, initialDelay: '5s', period: '20s', timeout: '2s', failures: 7 } },
    config('Healthcheck'),
    {
      Test: ['CMD', ...odd],
      Interval: 20 * second,
      Timeout: 2 * second,
      StartPeriod: 5 * second,
      Retries: 7,
    },
  ],
  [
    'readinessProbe',
    { readinessProbe: { exec: ['true'] } },
    config('Healthcheck'),
    expect.objectContaining({ Test: ['CMD', 'true'], Interval: 10 * second, Timeout: second, Retries: 3 }),
  ],
  [
    'compose',
    { compose: { domainname: 'internal.com' }, hostname: 'extractor' },
    ({ Config: { Hostname, Domainname } }) => [Hostname, Domainname],
    ['extractor', 'internal.com'],
  ],
];

let containers: CreatedContainers | undefined;
const keyOf = (name: string) => name.replace(/[^A-Za-z]+/g, '-').toLowerCase();

beforeAll(async () => {
  const services = table.map(([name, fields]) => {
    const whole = { image: { repository: 'busybox' }, command: ['true'], ...fields };
    return [keyOf(name), serviceOf(whole, context)] as const;
  });
  containers = await createdContainers(Object.fromEntries(services), { networks: { warehouse: {} } });
}, 120_000);
afterAll(() => containers?.remove(), 60_000);

describe('a created container has', () => {
  it.each(table)('%s', (name, _, read, expected) => {
    const container = containers?.inspect[keyOf(name)];
    if (!container) throw new Error(`no container for ${name}`);
    expect(read(container)).toEqual(expected);
  });
});
