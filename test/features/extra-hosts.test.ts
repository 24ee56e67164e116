import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

const extraHosts = { 'z.internal': '10.0.0.5', 'six.internal': 'fd00::1', 'a.internal': '10.0.0.5' };

describe('extraHosts', () => {
  it('are host aliases of a pod, grouped by address, whatever the order of writing', () => {
    const hostAliases = [
      { ip: '10.0.0.5', hostnames: ['a.internal', 'z.internal'] },
      { ip: 'fd00::1', hostnames: ['six.internal'] },
    ];
    expect(podOf({ extraHosts }).pod).toEqual({ hostAliases });
    const turned = Object.fromEntries(Object.entries(extraHosts).reverse());
    expect(podOf({ extraHosts: turned }).pod).toEqual({ hostAliases });
  });

  it('are extra hosts of a service', () => {
    expect(serviceOf({ extraHosts }).service).toEqual({ extra_hosts: extraHosts });
  });

  it('say what is wrong', () => {
    expect(messages('extraHosts', { Upper: '10.0.0.1', db: '10.0.0', host: 'host-gateway' })).toEqual([
      '`extraHosts.Upper` is no host name: lower-case letters, digits and `-`, joined by `.`',
      '`extraHosts.db` is `10.0.0`, which is no IP address',
      '`extraHosts.host` is `host-gateway`, which is no IP address',
    ]);
  });
});
