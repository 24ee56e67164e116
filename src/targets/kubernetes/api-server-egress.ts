import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';
import { IntOrString } from 'cdk8s-plus-28/lib/imports/k8s';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';

/** The way to the API server, as rules of a NetworkPolicy. */
export function apiServerEgress({ apiServer }: EnvironmentSpec): k8s.NetworkPolicyEgressRule[] {
  return apiServer.map(({ cidr, port }) => ({
    to: [{ ipBlock: { cidr } }],
    ports: [{ port: IntOrString.fromNumber(port), protocol: 'TCP' }],
  }));
}
