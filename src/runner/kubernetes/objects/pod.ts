/** When and how a container ended. */
export interface TerminatedState {
  readonly exitCode: number;
  /** `Completed`, `Error`, `OOMKilled`, `StartError`, `ContainerStatusUnknown`… */
  readonly reason?: string;
  /** The end of the file at `terminationMessagePath`, or why the container could not start. */
  readonly message?: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
}

/** Where a container of a pod stands. */
export interface ContainerStatus {
  readonly name: string;
  /** By which the node knows its image: mostly `repository@sha256:…`. */
  readonly imageID?: string;
  readonly restartCount?: number;
  /** Of a sidecar: whether what comes after it may start. */
  readonly started?: boolean;
  readonly state?: {
    readonly waiting?: { readonly reason?: string; readonly message?: string };
    readonly running?: { readonly startedAt?: string };
    readonly terminated?: TerminatedState;
  };
  /** Of a sidecar that ended and is started again. */
  readonly lastState?: { readonly terminated?: TerminatedState };
}

interface PodCondition {
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly message?: string;
}

/** What the runner reads of a pod. */
export interface Pod {
  readonly metadata: {
    readonly name: string;
    readonly uid: string;
    readonly resourceVersion: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly deletionTimestamp?: string;
  };
  readonly spec: { readonly nodeName?: string };
  readonly status?: {
    readonly phase?: 'Pending' | 'Running' | 'Succeeded' | 'Failed' | 'Unknown';
    readonly reason?: string;
    readonly message?: string;
    readonly conditions?: readonly PodCondition[];
    readonly initContainerStatuses?: readonly ContainerStatus[];
    readonly containerStatuses?: readonly ContainerStatus[];
  };
}

/** Where a container of the pod stands, whichever kind it is of. */
export function containerStatus({ status }: Pod, name: string): ContainerStatus | undefined {
  const all = [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])];
  return all.find((container) => container.name === name);
}
