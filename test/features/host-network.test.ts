import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';
import { problemsOf } from '../support/problems-of';

const hostNetwork = true;
const hostname = 'hostname: has no effect with `hostNetwork`: the containers see the name of the machine';

describe('hostNetwork', () => {
  it('is the network of the node, with the DNS of the cluster', () => {
    expect(podOf({ hostNetwork }).pod).toEqual({ hostNetwork: true, dnsPolicy: 'ClusterFirstWithHostNet' });
    expect(podOf({ hostNetwork, dns: { policy: 'Default' } }).pod).toEqual({
      hostNetwork: true,
      dnsPolicy: 'Default',
    });
  });

  it('is the network of the machine in a service', () => {
    expect(serviceOf({ hostNetwork }).service).toEqual({ network_mode: 'host' });
  });

  it('changes nothing when false', () => {
    expect(podOf({ hostNetwork: false, hostname: 'a' }).pod).toEqual({ hostname: 'a' });
    expect(serviceOf({ hostNetwork: false, hostname: 'a' }).service).toEqual({ hostname: 'a' });
  });

  it('refuses what it makes meaningless', () => {
    expect(problemsOf('pod', { hostNetwork, hostname: 'a', dns: { policy: 'ClusterFirst' } })).toEqual([
      hostname,
      'dns.policy: is `ClusterFirst`, which Kubernetes turns into `Default` with `hostNetwork` (write `ClusterFirstWithHostNet`)',
    ]);
    const fields = { hostNetwork, hostname: 'a', ports: [{ port: 1, published: 2 }], networks: ['default'] };
    expect(problemsOf('service', fields)).toEqual([
      hostname,
      'ports: has `published`, which means nothing with `hostNetwork`: every port is one of the machine (leave `published` out)',
      'networks: cannot be joined with `hostNetwork`: the task has the network of its machine alone',
    ]);
    expect(problemsOf('service', { hostNetwork, networks: ['none'] })).toEqual([
      'networks: cannot be joined with `hostNetwork`: the task has the network of its machine alone',
    ]);
  });

  it('accepts ports that are not published', () => {
    expect(problemsOf('service', { hostNetwork, ports: [{ port: 1 }] })).toEqual([]);
  });

  it('is yes or no', () => {
    expect(messages('hostNetwork', 'true')).toEqual([
      '`hostNetwork` must be `true` or `false`, without quotes',
    ]);
  });
});
