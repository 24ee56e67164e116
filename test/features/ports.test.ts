import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

const ports = [
  { port: 8080, name: 'metrics', published: 18080 },
  { port: 53, protocol: 'UDP' },
];

describe('ports', () => {
  it('are ports of the container in a pod, where nothing is published', () => {
    const { container, differences } = podOf({ ports });
    expect(container.ports).toEqual([
      { containerPort: 8080, name: 'metrics', protocol: 'TCP' },
      { containerPort: 53, protocol: 'UDP' },
    ]);
    expect(differences).toEqual([
      {
        field: 'ports.published',
        reason:
          'a pod has an address of its own: no port of a machine leads to it (`kubectl port-forward` does)',
      },
    ]);
  });

  it('are exposed by a service, or published on the loopback address', () => {
    const { service, differences } = serviceOf({ ports });
    expect(service).toEqual({
      expose: ['53/udp'],
      ports: [{ target: 8080, published: '18080', protocol: 'tcp', host_ip: '127.0.0.1' }],
    });
    expect(differences).toEqual([
      { field: 'ports.name', reason: 'Docker knows the ports of a container by number only' },
    ]);
  });

  it('declare nothing where both sides do all of it', () => {
    expect(podOf({ ports: [{ port: 80 }] }).differences).toEqual([]);
    expect(serviceOf({ ports: [{ port: 80 }] })).toMatchObject({
      service: { expose: ['80/tcp'] },
      differences: [],
    });
  });

  it('may be too low for a program in a pod that is not root', () => {
    const user = { uid: 10001, gid: 10001 };
    const low = { ports: [{ port: 8080 }, { port: 80 }], user };
    expect(podOf(low).differences).toEqual([
      {
        field: 'ports.port',
        reason:
          "Docker lets every user listen on port 80; not every container runtime of a cluster does: say `sysctls: { 'net.ipv4.ip_unprivileged_port_start': '80' }`",
      },
    ]);
    expect(serviceOf(low).differences).toEqual([]);
    const sysctls = { 'net.ipv4.ip_unprivileged_port_start': '80' };
    expect(podOf({ ...low, sysctls }).differences).toEqual([]);
    expect(podOf({ ...low, user: { uid: 0, gid: 0 } }).differences).toEqual([]);
    expect(podOf({ ports: [{ port: 1024 }], user }).differences).toEqual([]);
  });

  it('say what is wrong', () => {
    expect(
      messages('ports', [
        { port: 0 },
        { port: 80, name: 'Metrics_Port' },
        { port: 81, protocol: 'tcp' },
        { port: 82, publish: 1 },
      ]),
    ).toEqual([
      '`ports[0].port` must be a whole number from 1 to 65535, without quotes',
      '`ports[1].name` is no port name: at most 15 lower-case letters, digits and single `-`, with a letter among them',
      '`ports[2].protocol` is `tcp`, which is none of its values (did you mean `TCP`?)',
      '`ports[3].publish` is unknown (did you mean `published`?)',
    ]);
  });

  it('refuse what is there twice, except one number with two protocols', () => {
    expect(
      messages('ports', [
        { port: 80, name: 'a', published: 8080 },
        { port: 80, protocol: 'UDP', published: 8080 },
        { port: 80, name: 'a', published: 8080 },
      ]),
    ).toEqual([
      '`ports[2].port` is `80/TCP`, as `[0].port` is already',
      '`ports[2].name` is `a`, as `[0].name` is already',
      '`ports[2].published` is `8080/TCP`, as `[0].published` is already',
    ]);
  });
});
