import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

describe('compose', () => {
  it('is laid over the service after every other field', () => {
    const { service } = serviceOf({
      compose: {
        hostname: 'over',
        runtime: 'runsc',
        entrypoint: ['b'],
        environment: { B: '${HOME}' },
        dns: ['10.0.0.2', '10.0.0.1'],
        ports: [{ target: 80, published: '8080', protocol: 'tcp', host_ip: '0.0.0.0' }],
        healthcheck: { test: ['CMD', 'false'] },
      },
      hostname: 'under',
      command: ['a', 'a'],
      env: { A: '1', B: '2' },
      dns: { nameservers: ['10.0.0.1'] },
      ports: [{ port: 80, published: 8080 }],
      startupProbe: { exec: ['true'] },
    });
    expect(service).toEqual({
      hostname: 'over',
      runtime: 'runsc',
      entrypoint: ['b'],
      environment: { A: '1', B: '${HOME}' },
      dns: ['10.0.0.1', '10.0.0.2'],
      dns_search: ['.'],
      ports: [
        { target: 80, published: '8080', protocol: 'tcp', host_ip: '127.0.0.1' },
        { target: 80, published: '8080', protocol: 'tcp', host_ip: '0.0.0.0' },
      ],
      healthcheck: { test: ['CMD', 'false'], interval: '10s', timeout: '1s', retries: 3, start_period: '0s' },
    });
  });

  it('has no meaning in a pod', () => {
    expect(podOf({ compose: { runtime: 'runsc' } })).toMatchObject({
      pod: {},
      differences: [
        { field: 'compose', reason: 'fields of a compose service, which Kubernetes does not read' },
      ],
    });
  });

  it('refuses fields that it does not know, at every depth', () => {
    expect(
      messages('compose', {
        hostnam: 'x',
        container_name: 'x',
        healthcheck: { tests: [] },
        volumes: [{ type: 'bind', target: '/x', readonly: true }],
      }),
    ).toEqual([
      '`compose.volumes[0].readonly` is unknown (did you mean `read_only`?)',
      '`compose.healthcheck.test` must be a list, not missing',
      '`compose.healthcheck.tests` is unknown (did you mean `test`?)',
      '`compose.hostnam` is unknown (did you mean `hostname`?)',
      expect.stringMatching(
        /^`compose.container_name` is unknown \(known: `annotations`, `build`, `cap_add`/,
      ),
    ]);
  });
});
