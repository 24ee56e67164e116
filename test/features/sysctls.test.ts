import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

const sysctls = { 'net.core.somaxconn': '1024', 'kernel.shm_rmid_forced': '1' };

describe('sysctls', () => {
  it('is sysctls in a pod', () => {
    expect(podWith({ sysctls })).toEqual({
      pod: {
        securityContext: {
          sysctls: [
            { name: 'net.core.somaxconn', value: '1024' },
            { name: 'kernel.shm_rmid_forced', value: '1' },
          ],
        },
      },
    });
  });

  it('is sysctls in a compose service, safe from interpolation', () => {
    expect(serviceWith({ sysctls: { ...sysctls, 'net.ipv4.ip_local_port_range': '$1' } })).toEqual({
      service: { sysctls: { ...sysctls, 'net.ipv4.ip_local_port_range': '$$1' } },
    });
  });

  it('are those of a container, in quotes', () => {
    expect(messages('sysctls', { 'vm.swappiness': '1' })).toEqual([
      "`sysctls` has `vm.swappiness`, which belongs to the whole machine: only `net.*`, `fs.mqueue.*` and System V IPC are a container's own",
    ]);
    expect(messages('sysctls', { 'net.core.somaxconn': 1024 })).toEqual([
      '`sysctls.net.core.somaxconn` must be a text; write numbers in quotes',
    ]);
  });
});
