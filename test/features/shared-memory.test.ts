import { k8s } from 'cdk8s-plus-28';
import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

describe('sharedMemory', () => {
  it('is an emptyDir in memory in a pod, one for each container', () => {
    const emptyDir = { medium: 'Memory', sizeLimit: k8s.Quantity.fromString('256Mi') };
    expect(podWith({ sharedMemory: '256Mi' })).toEqual({
      pod: { volumes: [{ name: 'shm', emptyDir }] },
      container: { volumeMounts: [{ name: 'shm', mountPath: '/dev/shm' }] },
    });
    expect(podWith({ sharedMemory: '256Mi' }, { container: 'monitor' })).toEqual({
      pod: { volumes: [{ name: 'shm-monitor', emptyDir }] },
      container: { volumeMounts: [{ name: 'shm-monitor', mountPath: '/dev/shm' }] },
    });
  });

  it.each([
    ['256Mi', '256m'],
    ['2Gi', '2g'],
    ['64k', '64000b'],
    ['1000', '1000b'],
  ])('%s is shm_size %s in a compose service', (value, expected) => {
    expect(serviceWith({ sharedMemory: value })).toEqual({
      service: { shm_size: expected },
    });
  });

  it('refuses the quantities of Docker', () => {
    expect(messages('sharedMemory', '256m')).toEqual([
      '`sharedMemory` is `256m`, which is 0.256 bytes; write `256Mi`',
    ]);
  });
});
