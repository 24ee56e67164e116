import { z } from 'zod';
import { type ImageReference, imageReference } from '../features/reference/image-reference';
import { registry as fields } from '../features/registry';
import { argv } from '../features/schema/argv';
import { duration } from '../features/schema/duration-schema';
import type { ContainerFieldProps, FieldProps } from './field-props';
import type { DnsSpec, EndpointSpec, EnvironmentSpec } from './spec/environment-spec';

const port = z.int('must be a whole number').min(1, 'must be 1 to 65535').max(65535, 'must be 1 to 65535');
const subnet = z.string().regex(/^[0-9a-f.:]+\/\d{1,3}$/, 'is no subnet; write `10.89.0.0/24`');

/** The settings of an environment, one schema each; `defaults`, `overrides` and `services` are checked as task fields. */
export const environmentSchemas = {
  target: z.enum(['compose', 'kubernetes']),
  registry: z
    .string()
    .regex(
      /^[a-z0-9]([a-z0-9.:/_-]*[a-z0-9])?$|^$/,
      'is no registry; write `registry.example.com` without `https://`',
    ),
  namespace: z
    .string()
    .regex(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/, 'is refused by Kubernetes: small letters, digits and `-`'),
  secrets: z.enum(['files', 'managed', 'existing']),
  promotion: z.enum(['automatic', 'manual']),
  storageClasses: z.record(z.string(), z.string()),
  dns: z.strictObject({ namespace: z.string(), podLabels: z.record(z.string(), z.string()) }),
  apiServer: z.array(z.strictObject({ cidr: subnet, port })),
  egress: fields.egress.schema,
  podSecurity: z.enum(['restricted', 'baseline', 'privileged']),
  quota: z.record(z.string(), z.string()),
  contexts: z.array(
    z.string().regex(/^[^,\s]+$/, 'is no context that can be named here: no commas and no blanks'),
  ),
  appliedBy: z.enum(['fairlead', 'argo-cd']),
  orchestrator: z.enum(['runner']),
  runnerImage: imageReference,
  hostPaths: z.array(z.string().startsWith('/', 'must be absolute')),
  movingTags: z.boolean(),
  toolsImage: imageReference,
  networks: z.record(
    z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, 'is no network name: small letters, digits, `-` and `_`'),
    z.strictObject({
      external: z.boolean().optional(),
      internal: z.boolean().optional(),
      subnet: subnet.optional(),
    }),
  ),
};

/** What a service says beside its container fields. */
export const serviceSchemas = {
  hosts: z.array(z.string().regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/, 'is no host name')),
  ready: argv.min(1, 'must name the command that succeeds once the service can be used'),
  readyTimeout: duration,
  seed: z.record(z.string().startsWith('/', 'must be an absolute path in the container'), z.string()),
  volumes: z.record(z.string(), z.string().startsWith('/', 'must be an absolute path in the container')),
};

/** A stand-in for something that production has, under the same host names. Compose environments only. */
export interface ServiceProps extends ContainerFieldProps {
  /** The host names by which tasks reach it: those of production. */
  readonly hosts: readonly string[];
  /** The command in the container that succeeds once the service can be used. */
  readonly ready: readonly string[];
  /** How long it may take to get ready. @default '1m' */
  readonly readyTimeout?: z.input<typeof duration>;
  /** Files put into the container: absolute path to a file below `pipelines/`. @default - none */
  readonly seed?: Readonly<Record<string, string>>;
  /** Volumes of its own, kept between runs: name to absolute path. @default - none */
  readonly volumes?: Readonly<Record<string, string>>;
}

/** What an environment says about itself. */
export interface EnvironmentProps {
  /** What it is synthesized for. */
  readonly target: EnvironmentSpec['target'];
  /** Where images come from, unless an image names its own registry. */
  readonly registry: string;
  /** The namespace of everything in it. Kubernetes only. @default - `<project>-<environment>` */
  readonly namespace?: string;
  /** Where secret values come from. @default - `files` for compose, `managed` for kubernetes */
  readonly secrets?: EnvironmentSpec['secrets'];
  /** Whether each synthesis writes it, or only `fairlead promote`. @default 'automatic' */
  readonly promotion?: EnvironmentSpec['promotion'];
  /** The cluster's storage classes by the names that volumes use. @default - none */
  readonly storageClasses?: Readonly<Record<string, string>>;
  /** Where the cluster's DNS answers, for network policies. @default - `k8s-app: kube-dns` in `kube-system` */
  readonly dns?: DnsSpec;
  /** Addresses of the API server, for pods that talk to it. @default - none */
  readonly apiServer?: readonly EndpointSpec[];
  /** What every task may reach, as the task field `egress`. @default - nothing but DNS */
  readonly egress?: FieldProps['egress'];
  /** The Pod Security level that the namespace enforces. @default 'restricted' */
  readonly podSecurity?: EnvironmentSpec['podSecurity'];
  /** Hard limits of the namespace, as in a ResourceQuota. Of `cpu` and `memory` every container must say what it takes. @default - none */
  readonly quota?: Readonly<Record<string, string>>;
  /** kubeconfig contexts in which the runner may act; in others only with `--context`. Kubernetes only. @default - none */
  readonly contexts?: readonly string[];
  /** Who brings `dist/` into the cluster. Where Argo CD does, fairlead only looks whether it has. Kubernetes only. @default 'fairlead' */
  readonly appliedBy?: EnvironmentSpec['appliedBy'];
  /** Who starts pipelines on their schedule where a CronJob for each task cannot: a CronJob for the pipeline that runs this runner. Kubernetes only. @default 'runner' */
  readonly orchestrator?: EnvironmentSpec['orchestrator'];
  /** The image of that runner. Kubernetes only. @default - `fairlead/runner` in the environment's registry, with the version of fairlead as its tag */
  readonly runnerImage?: ImageReference;
  /** Paths of the node that tasks may mount. @default - none */
  readonly hostPaths?: readonly string[];
  /** Whether `latest` and a missing tag are accepted. @default - for compose only */
  readonly movingTags?: boolean;
  /** A small image with a shell that prepares volumes. Compose only. @default - busybox of Docker Hub */
  readonly toolsImage?: ImageReference;
  /** Task fields that every task has here unless it says otherwise. @default - none */
  readonly defaults?: FieldProps;
  /** Task fields for single tasks, by `pipeline/task`. @default - none */
  readonly overrides?: Readonly<Record<string, FieldProps>>;
  /** Stand-ins for what production has. Compose only. @default - none */
  readonly services?: Readonly<Record<string, ServiceProps>>;
  /**
   * Networks that tasks may join by name; a `subnet` best below `10.0.0.0/8`, since Docker gives parts of `172.16.0.0/12` and
   * `192.168.0.0/16` to networks without one. Compose only. @default - the default one
   */
  readonly networks?: Readonly<
    Record<string, { readonly external?: boolean; readonly internal?: boolean; readonly subnet?: string }>
  >;
}
