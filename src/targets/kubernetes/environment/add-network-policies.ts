import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';
import { IntOrString, KubeNetworkPolicy } from 'cdk8s-plus-28/lib/imports/k8s';
import type { EnvironmentSpec } from '../../../model/spec/environment-spec';
import type { ObjectFolder } from '../object-folder';
import { objectMetadata } from '../object-metadata';
import { environmentEgress } from './environment-egress';

/** Adds what holds for every pod of the environment: nothing in, nothing out, but DNS and what the environment allows. */
export function addNetworkPolicies(folder: ObjectFolder, environment: EnvironmentSpec): void {
  const { dns } = environment;
  const add = (name: string, policyTypes: string[], egress?: k8s.NetworkPolicyEgressRule[]) =>
    folder.add(KubeNetworkPolicy, {
      metadata: objectMetadata(name, { environment }),
      spec: { podSelector: {}, policyTypes, ...(egress && { egress }) },
    });
  add('default-deny', ['Ingress', 'Egress']);
  add(
    'allow-dns',
    ['Egress'],
    [
      {
        to: [
          {
            namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': dns.namespace } },
            podSelector: { matchLabels: dns.podLabels },
          },
        ],
        ports: ['UDP', 'TCP'].map((protocol) => ({ port: IntOrString.fromNumber(53), protocol })),
      },
    ],
  );
  const egress = environmentEgress(environment);
  if (egress.length > 0) add('allow-egress', ['Egress'], egress);
}
