import { allowPrivilegeEscalation } from './allow-privilege-escalation';
import { args } from './args';
import { capabilities } from './capabilities';
import { command } from './command';
import { env } from './env';
import { envFrom } from './env-from';
import { fsGroup } from './fs-group';
import { hostIPC } from './host-ipc';
import { hostPID } from './host-pid';
import { image } from './image';
import { initProcess } from './init-process';
import { mounts } from './mounts';
import { nodeSelector } from './node-selector';
import { pidsLimit } from './pids-limit';
import { platform } from './platform';
import { privileged } from './privileged';
import { pullPolicy } from './pull-policy';
import { pullSecrets } from './pull-secrets';
import { readOnlyRoot } from './read-only-root';
import { resources } from './resources';
import { seccomp } from './seccomp';
import { shareProcessNamespace } from './share-process-namespace';
import { sharedMemory } from './shared-memory';
import { stdin } from './stdin';
import { stopSignal } from './stop-signal';
import { supplementalGroups } from './supplemental-groups';
import { swap } from './swap';
import { sysctls } from './sysctls';
import { tmp } from './tmp';
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
  /** When the engine pulls the image. @default - Always for a moving tag, else IfNotPresent */
  pullPolicy,
  /** Existing Secrets with the credentials of registries. @default - those of the environment */
  pullSecrets,
  /** Environment variables. */
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
  /** The user and group of the program, by number. @default - not root */
  user,
  /** The group that volumes belong to. @default - volumes keep theirs */
  fsGroup,
  /** Further groups of the program. @default - none */
  supplementalGroups,
  /** Rights of root that the program loses and gets. @default - loses all */
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
};
