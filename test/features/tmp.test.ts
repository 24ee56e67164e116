import { k8s } from 'cdk8s-plus-28';
import { scratch } from '../../src/features/mount/scratch';
import { messages } from '../support/field-messages';
import { problemsOf } from '../support/problems-of';
import { podWith, serviceWith } from '../support/written';

const ANONYMOUS = {
  field: 'tmp',
  reason:
    'Docker fills an anonymous volume from the image: `/tmp` begins with the content and the permissions that it has there',
};

describe('tmp', () => {
  it('is an emptyDir in a pod, one for each container', () => {
    expect(podWith({ tmp: {} })).toEqual({
      pod: { volumes: [{ name: 'tmp', emptyDir: {} }] },
      container: { volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }] },
    });
    expect(podWith({ tmp: { size: '1024Mi', medium: 'memory' } }, { container: 'monitor' })).toEqual({
      pod: {
        volumes: [
          {
            name: 'tmp-monitor',
            emptyDir: { medium: 'Memory', sizeLimit: k8s.Quantity.fromString('1Gi') },
          },
        ],
      },
      container: { volumeMounts: [{ name: 'tmp-monitor', mountPath: '/tmp' }] },
    });
  });

  it('is an anonymous volume in a compose service', () => {
    expect(serviceWith({ tmp: {} })).toEqual({
      service: { volumes: [{ type: 'volume', target: '/tmp' }] },
      differences: [ANONYMOUS],
    });
    expect(serviceWith({ tmp: { size: '1Gi', medium: 'disk' } })).toEqual({
      service: { volumes: [{ type: 'volume', target: '/tmp' }] },
      differences: [ANONYMOUS, { field: 'tmp.size', reason: 'Docker does not limit the size of a volume' }],
    });
  });

  it('is a tmpfs in a compose service when it lies in memory', () => {
    expect(serviceWith({ tmp: { size: '1Mi', medium: 'memory' } })).toEqual({
      service: { tmpfs: ['/tmp:exec,mode=1777,size=1048576'] },
    });
  });

  it('can be left out', () => {
    expect(podWith({ tmp: false })).toEqual({});
    expect(serviceWith({ tmp: false })).toEqual({});
  });

  it.each([
    ['pod', 'disk'],
    ['pod', 'memory'],
    ['service', 'disk'],
    ['service', 'memory'],
  ] as const)('does not stand beside a mount at /tmp in a %s on %s', (side, medium) => {
    const mounts = [scratch('work', { medium }).at('/tmp')];
    expect(problemsOf(side, { mounts, tmp: {} })).toEqual([
      'tmp: stands beside a mount at `/tmp`; write `tmp: false`',
    ]);
    expect(problemsOf(side, { mounts, tmp: false })).toEqual([]);
  });

  it.each([
    [true, "`tmp` must be `false` or `{ size, medium }`, as `{ size: '1Gi' }`"],
    [{ medium: 'ram' }, "`tmp` must be `false` or `{ size, medium }`, as `{ size: '1Gi' }`"],
    [{ size: '2g' }, '`tmp.size` is `2g`; write `2Gi`'],
    [{ sise: '2Gi' }, '`tmp.sise` is unknown (did you mean `size`?)'],
  ])('refuses %j', (value, message) => {
    expect(messages('tmp', value)).toEqual([message]);
  });
});
