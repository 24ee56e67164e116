import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';
import { problemsOf } from '../support/problems-of';

describe('kubernetes', () => {
  it('is laid over the pod and the container after every other field', () => {
    const { pod, container } = podOf({
      kubernetes: {
        pod: { hostname: 'over', preemptionPolicy: 'Never', affinity: { podAffinity: {} } },
        container: {
          env: [
            { name: 'B', value: '$(A)' },
            { name: 'C', value: '3' },
          ],
          args: ['c'],
          lifecycle: { preStop: { exec: { command: ['sync'] } } },
        },
      },
      hostname: 'under',
      nodeAffinity: { required: [{ matchExpressions: [{ key: 'a', operator: 'Exists' }] }] },
      args: ['a', 'b'],
      env: { A: '1', B: '2' },
    });
    expect(pod).toEqual({
      hostname: 'over',
      preemptionPolicy: 'Never',
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', operator: 'Exists' }] }],
          },
        },
        podAffinity: {},
      },
    });
    expect(container).toEqual({
      args: ['c'],
      env: [
        { name: 'A', value: '1' },
        { name: 'B', value: '$(A)' },
        { name: 'C', value: '3' },
      ],
      lifecycle: { preStop: { exec: { command: ['sync'] } } },
    });
  });

  it('merges lists that have a merge key in Kubernetes, and replaces the others', () => {
    const { pod } = podOf({
      extraHosts: { a: '10.0.0.1', b: '10.0.0.2' },
      tolerations: [{ key: 'a', operator: 'Exists' }],
      kubernetes: {
        pod: {
          hostAliases: [
            { ip: '10.0.0.2', hostnames: ['c'] },
            { ip: '10.0.0.3', hostnames: ['d'] },
          ],
          tolerations: [{ key: 'b', operator: 'Exists' }],
        },
      },
    });
    expect(pod).toEqual({
      hostAliases: [
        { ip: '10.0.0.1', hostnames: ['a'] },
        { ip: '10.0.0.2', hostnames: ['c'] },
        { ip: '10.0.0.3', hostnames: ['d'] },
      ],
      tolerations: [{ key: 'b', operator: 'Exists' }],
    });
  });

  it('has no meaning in a service', () => {
    expect(serviceOf({ kubernetes: { pod: { hostname: 'x' } } })).toMatchObject({
      service: {},
      differences: [
        {
          field: 'kubernetes',
          reason: 'fields of a pod in the words of Kubernetes, which Docker does not read',
        },
      ],
    });
  });

  it('lets a sidecar change its container, and not the pod', () => {
    const sidecar = { container: 'proxy' };
    expect(problemsOf('pod', { kubernetes: { container: { stdinOnce: true } } }, sidecar)).toEqual([]);
    expect(problemsOf('pod', { kubernetes: { pod: { hostname: 'x' } } }, sidecar)).toEqual([
      'kubernetes.pod: is for the task as a whole, not for one of its containers',
    ]);
  });

  it('refuses fields that Kubernetes does not have, at every depth', () => {
    expect(
      messages('kubernetes', {
        pods: {},
        pod: {
          hostIPC: true,
          securityContext: { runAsuser: 1 },
          volumes: [{ name: 'a', emptydir: {} }],
          dnsConfig: { nameserver: ['10.0.0.1'] },
        },
        container: { livenessProbe: { httpGet: { prt: { value: 1 } } } },
      }),
    ).toEqual([
      '`kubernetes.pod.hostIPC` is unknown (did you mean `hostIpc`?)',
      '`kubernetes.pod.securityContext.runAsuser` is unknown (did you mean `runAsUser`?)',
      '`kubernetes.pod.volumes[0].emptydir` is unknown (did you mean `emptyDir`?)',
      '`kubernetes.pod.dnsConfig.nameserver` is unknown (did you mean `nameservers`?)',
      '`kubernetes.container.livenessProbe.httpGet.prt` is unknown (did you mean `port`?)',
      '`kubernetes.pods` is unknown (did you mean `pod`?)',
    ]);
  });

  it('refuses values of another type', () => {
    expect(
      messages('kubernetes', {
        pod: {
          hostIpc: 'true',
          priority: '1',
          tolerations: {},
          nodeSelector: { a: 1 },
          affinity: [],
          overhead: { cpu: '1' },
        },
        container: { image: 1, livenessProbe: { tcpSocket: { port: 80 } } },
      }),
    ).toEqual([
      '`kubernetes.pod.hostIpc` must be a boolean',
      '`kubernetes.pod.priority` must be a number',
      '`kubernetes.pod.tolerations` must be a list',
      '`kubernetes.pod.nodeSelector.a` must be a string',
      '`kubernetes.pod.affinity` must be an object',
      '`kubernetes.pod.overhead.cpu` must be `{ value: … }`, as `k8s.Quantity` is',
      '`kubernetes.container.image` must be a string',
      '`kubernetes.container.livenessProbe.tcpSocket.port` must be `{ value: … }`, as `k8s.IntOrString` is',
    ]);
    expect(messages('kubernetes', { pod: null, container: 'x' })).toEqual([
      '`kubernetes.pod` must be an object',
      '`kubernetes.container` must be an object',
    ]);
  });

  it('refuses what the target writes itself', () => {
    expect(
      messages('kubernetes', { pod: { containers: [], initContainers: [], ephemeralContainers: [] } }),
    ).toEqual([
      '`kubernetes.pod.containers` cannot be set (write `kubernetes.container` for the container that has this field)',
      '`kubernetes.pod.initContainers` cannot be set (write `init` or `sidecars`)',
      '`kubernetes.pod.ephemeralContainers` cannot be set (they are added to running pods only)',
    ]);
    expect(messages('kubernetes', { container: { name: 'base' } })).toEqual([
      '`kubernetes.container.name` cannot be set (the container has the name of its task, init step or sidecar)',
    ]);
  });
});
