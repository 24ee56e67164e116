import type { ComposeService } from '../../../src/features/draft/compose-file';
import { networkService } from '../../../src/targets/compose/network-service';
import { local } from './examples';

describe('networkService', () => {
  it('takes the network of the main service, and the ports and network settings of the kernel of all', () => {
    const sidecar: ComposeService = {
      image: 's',
      networks: { default: null },
      ports: [{ target: 80, published: '8080' }],
      expose: ['81/tcp'],
      sysctls: { 'kernel.shmmax': '1' },
    };
    const main: ComposeService = {
      image: 'm',
      hostname: 'pod',
      networks: { default: null, lan: null },
      dns: ['10.0.0.1'],
      extra_hosts: { a: '10.0.0.2' },
      expose: ['81/tcp', '82/tcp'],
      sysctls: { 'net.core.somaxconn': '9' },
    };
    expect(networkService(local, [sidecar, main])).toMatchObject({
      entrypoint: ['tail', '-f', '/dev/null'],
      stop_signal: 'SIGKILL',
      hostname: 'pod',
      networks: { default: null, lan: null },
      dns: ['10.0.0.1'],
      extra_hosts: { a: '10.0.0.2' },
      ports: [{ target: 80, published: '8080' }],
      expose: ['81/tcp', '82/tcp'],
      sysctls: { 'net.core.somaxconn': '9' },
    });
    expect([sidecar, main]).toEqual([{ image: 's', sysctls: { 'kernel.shmmax': '1' } }, { image: 'm' }]);
  });

  it('is on the default network where the task names none, and on none where it wants none', () => {
    expect(networkService(local, [{}])).not.toHaveProperty('network_mode');
    expect(networkService(local, [{ network_mode: 'none' }])).toMatchObject({ network_mode: 'none' });
  });
});
