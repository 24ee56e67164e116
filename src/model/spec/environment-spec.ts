import type { ImageReference } from '../../features/reference/image-reference';
import type { Location } from '../../support/location';
import type { Fields } from './task-spec';

/** A stand-in for something that production has: a database, an object store. Compose environments only. */
export interface ServiceSpec {
  readonly name: string;
  /** Host names by which tasks reach it: those of production. */
  readonly hosts: readonly string[];
  /** Container fields, as a task has them. */
  readonly fields: Fields;
  /** The command that succeeds once the service can be used. */
  readonly ready: readonly string[];
  /** Seconds until it must be ready. */
  readonly readyTimeout: number;
  /** Files put into the container: absolute path to content. */
  readonly seed: Readonly<Record<string, string>>;
  /** Volumes of its own: name to mount path. */
  readonly volumes: Readonly<Record<string, string>>;
}

/** A network of a compose environment. */
export interface NetworkSpec {
  /** The network exists already; fairlead does not create it. */
  readonly external: boolean;
  /** No way out of it. */
  readonly internal: boolean;
  readonly subnet?: string;
}

/** An address range and its ports, for network policies. */
export interface EndpointSpec {
  readonly cidr: string;
  readonly port: number;
}

/** Where the cluster's DNS answers, for network policies. */
export interface DnsSpec {
  readonly namespace: string;
  readonly podLabels: Readonly<Record<string, string>>;
}

/** A named place in which pipelines run, plain and frozen. */
export interface EnvironmentSpec {
  readonly name: string;
  /** The project's name, from its package.json. */
  readonly project: string;
  readonly target: 'compose' | 'kubernetes';
  readonly registry: string;
  /** Kubernetes only. */
  readonly namespace: string;
  readonly secrets: 'files' | 'managed' | 'existing';
  readonly promotion: 'automatic' | 'manual';
  readonly storageClasses: Readonly<Record<string, string>>;
  readonly dns: DnsSpec;
  /** Addresses of the API server, for pods that talk to it. */
  readonly apiServer: readonly EndpointSpec[];
  /** Rules that every task of the environment may use, as the task field `egress`. */
  readonly egress: unknown;
  readonly podSecurity: 'restricted' | 'baseline' | 'privileged';
  /** Hard limits of the namespace: a ResourceQuota. */
  readonly quota: Readonly<Record<string, string>>;
  /** kubeconfig contexts that the runner accepts for this environment. */
  readonly contexts: readonly string[];
  /** Who brings `dist/` into the cluster. */
  readonly appliedBy: 'fairlead' | 'argo-cd';
  /** Who starts pipelines on their schedule. */
  readonly orchestrator: 'runner';
  readonly runnerImage: ImageReference;
  /** Paths of the node that tasks may mount. */
  readonly hostPaths: readonly string[];
  /** Whether `latest` and a missing tag are accepted. */
  readonly movingTags: boolean;
  /** A small image with a shell: prepares volumes and checks secrets. Compose only. */
  readonly toolsImage: ImageReference;
  readonly defaults: Fields;
  /** By `pipeline/task`. */
  readonly overrides: Readonly<Record<string, Fields>>;
  readonly services: Readonly<Record<string, ServiceSpec>>;
  readonly networks: Readonly<Record<string, NetworkSpec>>;
  readonly location?: Location;
}
