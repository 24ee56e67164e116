import { allowPrivilegeEscalation } from './allow-privilege-escalation';
import { annotations } from './annotations';
import { args } from './args';
import { capabilities } from './capabilities';
import { command } from './command';
import { compose } from './compose';
import { dns } from './dns';
import { egress } from './egress';
import { env } from './env';
import { envFrom } from './env-from';
import { extraHosts } from './extra-hosts';
import { fsGroup } from './fs-group';
import { gracePeriod } from './grace-period';
import { hostIPC } from './host-ipc';
import { hostNetwork } from './host-network';
import { hostPID } from './host-pid';
import { hostname } from './hostname';
import { image } from './image';
import { initProcess } from './init-process';
import { kubernetes } from './kubernetes';
import { labels } from './labels';
import { livenessProbe } from './liveness-probe';
import { mounts } from './mounts';
import { networks } from './networks';
import { nodeAffinity } from './node-affinity';
import { nodeSelector } from './node-selector';
import { permissions } from './permissions';
import { pidsLimit } from './pids-limit';
import { platform } from './platform';
import { podAffinity } from './pod-affinity';
import { podAntiAffinity } from './pod-anti-affinity';
import { ports } from './ports';
import { priorityClass } from './priority-class';
import { privileged } from './privileged';
import { pullPolicy } from './pull-policy';
import { pullSecrets } from './pull-secrets';
import { readOnlyRoot } from './read-only-root';
import { readinessProbe } from './readiness-probe';
import { resources } from './resources';
import { runtimeClass } from './runtime-class';
import { scheduler } from './scheduler';
import { seccomp } from './seccomp';
import { serviceAccount } from './service-account';
import { serviceAccountToken } from './service-account-token';
import { shareProcessNamespace } from './share-process-namespace';
import { sharedMemory } from './shared-memory';
import { startupProbe } from './startup-probe';
import { stdin } from './stdin';
import { stopSignal } from './stop-signal';
import { supplementalGroups } from './supplemental-groups';
import { swap } from './swap';
import { sysctls } from './sysctls';
import { terminationMessagePolicy } from './termination-message-policy';
import { tmp } from './tmp';
import { tolerations } from './tolerations';
import { topologySpread } from './topology-spread';
import { tty } from './tty';
import { ulimits } from './ulimits';
import { user } from './user';
import { workingDir } from './working-dir';

/**
 * Every task field. The order is the order in which the fields are written into a pod or a service:
 * `env` comes before `command` and `args`, which may refer to it.
 */
export const registry = {
  /** The image from the catalogue. */
  image,
  /** When the engine pulls the image. @default 'IfNotPresent' */
  pullPolicy,
  /** Existing Secrets with the credentials of registries. @default - none */
  pullSecrets,
  /** Environment variables. @default - none */
  env,
  /** Environment variables from all keys of configs and secrets. `env` wins. @default - none */
  envFrom,
  /** Replaces the image's ENTRYPOINT. @default - the image's */
  command,
  /** Replaces the image's CMD. @default - the image's, unless `command` is given */
  args,
  /** The directory in which the program starts. @default - the image's */
  workingDir,
  /** Volumes, secret and config files, scratch space and host paths. @default - none */
  mounts,
  /** A writable `/tmp`, or `false`. @default - on disk, without a size */
  tmp,
  /** How much `/dev/shm` holds. @default - 64Mi */
  sharedMemory,
  /** What the container asks for and may use. @default - nothing asked, no limit */
  resources,
  /** How much it may swap on top of its memory limit. @default - nothing */
  swap,
  /** Limits of the kernel per process. @default - those of the engine */
  ulimits,
  /** How many processes and threads it may have. @default - as many as the machine allows */
  pidsLimit,
  /** The user and group of the program, by number. @default - 10001 for both */
  user,
  /** The group that volumes belong to. @default - volumes keep theirs */
  fsGroup,
  /** Further groups of the program. @default - none */
  supplementalGroups,
  /** Rights of root that the program loses and gets. @default - it loses all */
  capabilities,
  /** All rights of root on the machine. @default false */
  privileged,
  /** Whether the program may not write outside its mounts. @default true */
  readOnlyRoot,
  /** Whether a program may get more rights than its parent. @default false */
  allowPrivilegeEscalation,
  /** Which system calls the program may make. @default 'RuntimeDefault' */
  seccomp,
  /** Gives the program a terminal. @default false */
  tty,
  /** Keeps the program's input open. @default false */
  stdin,
  /** Starts the program below a small init. @default false */
  initProcess,
  /** Kernel parameters of the container. @default - the engine's */
  sysctls,
  /** Uses the shared memory and message queues of the machine. @default false */
  hostIPC,
  /** Sees the processes of the machine. @default false */
  hostPID,
  /** Lets the containers of the task see each other's processes. @default false */
  shareProcessNamespace,
  /** The signal that asks the program to end. @default - the image's */
  stopSignal,
  /** Labels that a node must have. @default - any node */
  nodeSelector,
  /** The operating system and processor that the image is for, as linux/amd64. @default - the machine's */
  platform,
  /** The name that the containers see as their host's. @default - the pod's or container's own name */
  hostname,
  /** Ports on which the container listens. @default - none */
  ports,
  /** Entries for `/etc/hosts`: host name to IP address. @default - none */
  extraHosts,
  /** Name servers, search domains and options of the resolver. @default - those of the environment */
  dns,
  /** Networks of a compose environment to join beside the default one. @default - the default one alone */
  networks,
  /** Shares the network of the machine. @default false */
  hostNetwork,
  /** Whom the task may reach beside what the environment allows. @default - nobody else */
  egress,
  /** Labels of the pod or container. @default - those that fairlead sets */
  labels,
  /** Notes of any text. @default - none */
  annotations,
  /** Conditions on the node's labels, required or preferred. @default - any node */
  nodeAffinity,
  /** Pods near which it runs. @default - none */
  podAffinity,
  /** Pods away from which it runs. @default - none */
  podAntiAffinity,
  /** How pods spread over zones or nodes. @default - as the scheduler likes */
  topologySpread,
  /** Taints of nodes that do not keep it away. @default - none */
  tolerations,
  /** The PriorityClass of the pod. @default - the cluster's default */
  priorityClass,
  /** The RuntimeClass of the pod. @default - the cluster's default */
  runtimeClass,
  /** The scheduler of the pod. @default - the cluster's default */
  scheduler,
  /** The ServiceAccount of the pod, with annotations for a cloud's identity. @default - the pipeline's */
  serviceAccount,
  /** Mounts a token for the API server. @default - only with `permissions` */
  serviceAccountToken,
  /** What it may do with the Kubernetes API. @default - nothing */
  permissions,
  /** Time to stop after SIGTERM. @default '30s' */
  gracePeriod,
  /** What Kubernetes shows of a failed container without a message. @default 'File' */
  terminationMessagePolicy,
  /** The question that a sidecar answers before the next container starts. @default - none */
  startupProbe,
  /** Whether a sidecar can serve. @default - none */
  readinessProbe,
  /** Whether a sidecar still works. @default - none */
  livenessProbe,
  /** Parts of the pod and container in the words of Kubernetes, laid over all other fields. @default - nothing */
  kubernetes,
  /** Parts of the service in the words of Compose, laid over all other fields. @default - nothing */
  compose,
};
