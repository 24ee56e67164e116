import { environmentNetworks } from '../../../src/targets/compose/environment-networks';

describe('environmentNetworks', () => {
  it('has the default network, and those of the environment', () => {
    expect(
      environmentNetworks({
        plain: { external: false, internal: false },
        partners: { external: false, internal: true, subnet: '172.31.0.0/24' },
        lan: { external: true, internal: false },
      }),
    ).toEqual({
      default: {},
      plain: {},
      partners: { internal: true, ipam: { config: [{ subnet: '172.31.0.0/24' }] } },
      lan: { name: 'lan', external: true },
    });
  });
});
