import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

const nameservers = ['10.0.0.10', 'fd00::a'];

describe('dns', () => {
  it('replaces the resolver of the pod where name servers are given', () => {
    const dns = { nameservers, searches: ['internal.com'], options: ['ndots:2', 'edns0'] };
    expect(podOf({ dns }).pod).toEqual({
      dnsPolicy: 'None',
      dnsConfig: {
        nameservers,
        searches: ['internal.com'],
        options: [{ name: 'ndots', value: '2' }, { name: 'edns0' }],
      },
    });
    expect(serviceOf({ dns })).toMatchObject({
      service: { dns: nameservers, dns_search: ['internal.com'], dns_opt: ['ndots:2', 'edns0'] },
      differences: [],
    });
  });

  it('keeps the search domains of the laptop out, which no pod has', () => {
    expect(podOf({ dns: { nameservers } }).pod).toEqual({ dnsPolicy: 'None', dnsConfig: { nameservers } });
    expect(serviceOf({ dns: { nameservers } }).service).toEqual({ dns: nameservers, dns_search: ['.'] });
    expect(serviceOf({ dns: { searches: [] } }).service).toEqual({ dns_search: ['.'] });
  });

  it('leaves the policy of the cluster where only searches or options are given', () => {
    const dns = { options: ['ndots:1'] };
    expect(podOf({ dns }).pod).toEqual({ dnsConfig: { options: [{ name: 'ndots', value: '1' }] } });
    expect(serviceOf({ dns }).service).toEqual({ dns_opt: ['ndots:1'] });
  });

  it('has a policy in a pod only', () => {
    const dns = { policy: 'Default' };
    expect(podOf({ dns }).pod).toEqual({ dnsPolicy: 'Default' });
    expect(serviceOf({ dns })).toMatchObject({
      service: {},
      differences: [{ field: 'dns.policy', reason: 'a Docker Engine has no cluster DNS to put first' }],
    });
  });

  it('says what is wrong', () => {
    expect(
      messages('dns', {
        nameservers: ['dns.internal', '1.1.1.1'],
        searches: ['Internal_Com'],
        options: ['ndots = 2'],
        policy: 'Cluster',
      }),
    ).toEqual([
      '`dns.nameservers[0]` is `dns.internal`, which is no IP address',
      '`dns.searches[0]` is no host name: lower-case letters, digits and `-`, joined by `.`',
      '`dns.options[0]` is no option of resolv.conf; write `ndots:2` or `edns0`',
      '`dns.policy` is `Cluster`, which is none of its values (known: `ClusterFirst`, `ClusterFirstWithHostNet`, `Default`, `None`)',
    ]);
    expect(messages('dns', { policy: 'None' })).toEqual([
      '`dns.policy` is `None`, which needs `nameservers`',
    ]);
    expect(messages('dns', { nameservers: ['1.1.1.1', '1.1.1.2', '1.1.1.3', '1.1.1.4'] })).toEqual([
      '`dns.nameservers` has more than three entries; a resolver reads three',
    ]);
    expect(messages('dns', { nameservers: [] })).toEqual(['`dns.nameservers` must not be empty']);
  });
});
