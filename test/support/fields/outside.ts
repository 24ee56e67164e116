import type { FieldName, Program } from './program';
import { shell } from './shell';

/** What the objects of this test are called that belong to the whole cluster. */
export const OWN = `fairlead-fields-${process.pid}`;
/** A label that all nodes have. */
export const NODE_LABEL = 'fairlead.dev/fields-test';
/** What a node may have more of than Kubernetes itself knows. */
export const EXTENDED = 'fairlead.dev/fields-test';

const selector = { labelSelector: { matchLabels: { app: 'nobody' } } };
const near = { topologyKey: 'kubernetes.io/hostname', ...selector };
const platform = process.arch === 'arm64' ? 'arm64' : 'amd64';

/** A task whose fields show in its pod, as the API server gives it. */
interface Outside {
  readonly fields: Program['fields'];
  /** For each field that this is a proof of, a path in the Pod, and what stands there. */
  readonly shows: Readonly<Partial<Record<FieldName, readonly [path: string, expected: unknown]>>>;
}

/** The tasks of the pipeline `outside`, by name. */
export const outside: Readonly<Record<string, Outside>> = {
  placed: {
    fields: {
      ...shell('true'),
      ...{ priorityClass: OWN, runtimeClass: OWN, nodeSelector: { [NODE_LABEL]: 'yes' } },
      platform: `linux/${platform}`,
      nodeAffinity: { required: [{ matchExpressions: [{ key: NODE_LABEL, operator: 'Exists' }] }] },
      podAffinity: { preferred: [{ weight: 5, ...near }] },
      podAntiAffinity: { required: [near] },
      topologySpread: [
        {
          topologyKey: 'kubernetes.io/hostname',
          maxSkew: 2,
          whenUnsatisfiable: 'DoNotSchedule',
          ...selector,
        },
      ],
      tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'data', effect: 'NoSchedule' }],
      resources: {
        cpu: { request: '20m', limit: '1' },
        memory: { request: '16Mi', limit: '32Mi' },
        ephemeralStorage: { request: '1Mi', limit: '8Mi' },
        extended: { [EXTENDED]: 1 },
      },
    },
    shows: {
      // The admission looks up the number of a class.
      priorityClass: ['spec.priority', 1234],
      runtimeClass: ['spec.runtimeClassName', OWN],
      nodeSelector: [
        'spec.nodeSelector',
        { [NODE_LABEL]: 'yes', 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': platform },
      ],
      platform: ['spec.nodeSelector', expect.objectContaining({ 'kubernetes.io/arch': platform })],
      nodeAffinity: [
        'spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms',
        [{ matchExpressions: [{ key: NODE_LABEL, operator: 'Exists' }] }],
      ],
      podAffinity: [
        'spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution',
        [{ weight: 5, podAffinityTerm: near }],
      ],
      podAntiAffinity: [
        'spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution',
        [near],
      ],
      topologySpread: [
        'spec.topologySpreadConstraints',
        [
          {
            topologyKey: 'kubernetes.io/hostname',
            maxSkew: 2,
            whenUnsatisfiable: 'DoNotSchedule',
            ...selector,
          },
        ],
      ],
      tolerations: [
        'spec.tolerations',
        expect.arrayContaining([
          { key: 'dedicated', operator: 'Equal', value: 'data', effect: 'NoSchedule' },
        ]),
      ],
      resources: [
        'spec.containers.0.resources',
        {
          requests: { cpu: '20m', memory: '16Mi', 'ephemeral-storage': '1Mi', [EXTENDED]: '1' },
          limits: { cpu: '1', memory: '32Mi', 'ephemeral-storage': '8Mi', [EXTENDED]: '1' },
        },
      ],
    },
  },
  bound: {
    fields: { ...shell('true'), scheduler: 'by-hand' },
    shows: { scheduler: ['spec.schedulerName', 'by-hand'] },
  },
  pulled: {
    fields: { ...shell('true'), pullPolicy: 'Never', pullSecrets: ['registry-login'] },
    shows: {
      image: ['status.containerStatuses.0.image', 'docker.io/fairlead-test/busybox:1'],
      pullPolicy: ['spec.containers.0.imagePullPolicy', 'Never'],
      pullSecrets: ['spec.imagePullSecrets', [{ name: 'registry-login' }]],
    },
  },
  listening: {
    fields: {
      ...shell('true'),
      ports: [
        { port: 8080, name: 'metrics' },
        { port: 53, protocol: 'UDP' },
      ],
    },
    shows: {
      ports: [
        'spec.containers.0.ports',
        [
          { containerPort: 8080, name: 'metrics', protocol: 'TCP' },
          { containerPort: 53, protocol: 'UDP' },
        ],
      ],
    },
  },
  talkative: {
    fields: { ...shell('echo last words; exit 3'), terminationMessagePolicy: 'FallbackToLogsOnError' },
    shows: {
      terminationMessagePolicy: ['status.containerStatuses.0.state.terminated.message', 'last words\n'],
    },
  },
};
