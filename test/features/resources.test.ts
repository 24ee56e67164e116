import { k8s } from 'cdk8s-plus-28';
import { messages } from '../support/field-messages';
import { problemsOf } from '../support/problems-of';
import { podWith, serviceWith } from '../support/written';

const quantity = k8s.Quantity.fromString;
const full = {
  resources: {
    cpu: { request: '500m', limit: '1000m' },
    memory: { request: '1Gi', limit: '2048Mi' },
    ephemeralStorage: { request: '1Gi', limit: '2Gi' },
    extended: { 'nvidia.com/gpu': 1, 'example.com/dongle': 2 },
  },
};

describe('resources', () => {
  it('is requests and limits in a pod', () => {
    expect(podWith(full)).toEqual({
      container: {
        resources: {
          requests: {
            cpu: quantity('500m'),
            memory: quantity('1Gi'),
            'ephemeral-storage': quantity('1Gi'),
            'nvidia.com/gpu': quantity('1'),
            'example.com/dongle': quantity('2'),
          },
          limits: {
            cpu: quantity('1'),
            memory: quantity('2Gi'),
            'ephemeral-storage': quantity('2Gi'),
            'nvidia.com/gpu': quantity('1'),
            'example.com/dongle': quantity('2'),
          },
        },
      },
    });
  });

  it('is limits, weights and reservations in a compose service', () => {
    expect(serviceWith(full)).toEqual({
      service: {
        cpus: 1,
        cpu_shares: 512,
        mem_limit: '2g',
        memswap_limit: '2g',
        mem_reservation: '1g',
        deploy: {
          resources: {
            reservations: {
              memory: '1g',
              devices: [{ driver: 'nvidia', count: 1, capabilities: ['gpu'] }],
            },
          },
        },
      },
      differences: [
        {
          field: 'resources.ephemeralStorage',
          reason: 'Docker limits the disk of a container only where it lies on xfs with project quotas',
        },
        {
          field: 'resources.extended.example.com/dongle',
          reason: 'Docker has no extended resources but GPUs: device plugins belong to Kubernetes',
        },
      ],
    });
  });

  it('takes a limit for the request too', () => {
    const limits = { resources: { cpu: { limit: '250m' }, memory: { limit: '500M' } } };
    const amounts = { cpu: quantity('250m'), memory: quantity('500M') };
    expect(podWith(limits)).toEqual({
      container: { resources: { requests: amounts, limits: amounts } },
    });
    expect(serviceWith(limits)).toEqual({
      service: {
        cpus: 0.25,
        cpu_shares: 256,
        mem_limit: '500000000b',
        memswap_limit: '500000000b',
        mem_reservation: '500000000b',
      },
    });
  });

  it('sets no limit for a request', () => {
    const requests = { resources: { cpu: { request: '1m' }, memory: { request: '64Mi' } } };
    expect(podWith(requests)).toEqual({
      container: { resources: { requests: { cpu: quantity('1m'), memory: quantity('64Mi') } } },
    });
    expect(serviceWith(requests)).toEqual({ service: { cpu_shares: 2, mem_reservation: '64m' } });
  });

  it('asks for GPUs alone', () => {
    expect(serviceWith({ resources: { extended: { 'nvidia.com/gpu': 2 } } })).toEqual({
      service: {
        deploy: {
          resources: {
            reservations: { devices: [{ driver: 'nvidia', count: 2, capabilities: ['gpu'] }] },
          },
        },
      },
    });
  });

  it('weighs cores as the kubelet does', () => {
    const shares = (request: string) => serviceWith({ resources: { cpu: { request } } });
    expect(shares('100m')).toEqual({ service: { cpu_shares: 102 } });
    expect(shares('1.5')).toEqual({ service: { cpu_shares: 1536 } });
    expect(shares('1000')).toEqual({ service: { cpu_shares: 262144 } });
  });

  it('knows what Docker starts no container with', () => {
    const resources = { cpu: { limit: '5m' }, memory: { limit: '4Mi' } };
    expect(problemsOf('pod', { resources })).toEqual([]);
    expect(problemsOf('service', { resources })).toEqual([
      'resources.cpu.limit: is `5m`; Docker takes no limit under `10m`',
      'resources.memory.limit: is `4Mi`; Docker takes no limit under `6Mi`',
    ]);
  });

  it.each([
    ['2g', 'is `2g`; write `2Gi`'],
    ['512m', 'is `512m`, which is 0.512 bytes; write `512Mi`'],
    ['512MB', 'is `512MB`; write `512Mi`'],
    ['512K', 'is `512K`; write `512Ki`'],
    ['0.1Gi', 'is `0.1Gi`, which is no whole number of bytes'],
    ['0', 'is `0`; leave it out for no limit and no request'],
    ['much', 'is `much`, which is no number of bytes; write it as `512Mi` or `2Gi`'],
    [512, "must be a number of bytes in quotes, as '512Mi' or '2Gi'"],
  ])('refuses %s of memory', (limit, message) => {
    expect(messages('resources', { memory: { limit } })).toEqual([`\`resources.memory.limit\` ${message}`]);
    expect(messages('resources', { ephemeralStorage: { limit } })).toEqual([
      `\`resources.ephemeralStorage.limit\` ${message}`,
    ]);
  });

  it.each([
    ['2Gi', 'is `2Gi`, which is no number of cores; write it as `500m` or `1`'],
    ['0', 'is `0`; leave it out for no limit and no request'],
    ['0.5m', 'is `0.5m`; Kubernetes counts cores in whole thousandths (`1m`)'],
    [1, "must be a number of cores in quotes, as '500m' or '1'"],
  ])('refuses %s cores', (limit, message) => {
    expect(messages('resources', { cpu: { limit } })).toEqual([`\`resources.cpu.limit\` ${message}`]);
  });

  it.each([
    [
      { cpu: { request: '2', limit: '500m' } },
      '`resources.cpu` has a request of `2` over its limit of `500m`',
    ],
    [
      { memory: { request: '2Gi', limit: '2G' } },
      '`resources.memory` has a request of `2Gi` over its limit of `2G`',
    ],
    [{ memory: {} }, '`resources.memory` needs a `request`, a `limit` or both'],
    [{ memory: '2Gi' }, '`resources.memory` must be an object, not a string'],
    [{ memory: { limits: '2Gi' } }, '`resources.memory.limits` is unknown (did you mean `limit`?)'],
    [{ cpus: 1 }, '`resources.cpus` is unknown (did you mean `cpu`?)'],
    [{ extended: { gpu: 1 } }, '`resources.extended` has `gpu`; write the full name, as `nvidia.com/gpu`'],
    [
      { extended: { 'nvidia.com/gpu': 0.5 } },
      '`resources.extended.nvidia.com/gpu` must be a whole number from 1 to 2147483647, without quotes',
    ],
  ])('refuses %j', (value, message) => {
    expect(messages('resources', value)).toEqual([message]);
  });
});
