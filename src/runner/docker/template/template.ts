/** A container as the engine describes it (`GET /containers/{id}/json`), as far as a stamp needs to know its parts. */
export interface Template {
  readonly Id: string;
  /** With a leading slash. */
  readonly Name: string;
  /** The id of the image. */
  readonly Image: string;
  readonly Config: Readonly<Record<string, unknown>> & {
    /** By which it was asked for. */
    readonly Image?: string;
    readonly Hostname?: string;
    readonly Tty: boolean;
    readonly StopSignal?: string;
    readonly Labels: Readonly<Record<string, string>> | null;
    readonly Healthcheck?: { readonly Test?: readonly string[] } | null;
  };
  readonly HostConfig: Readonly<Record<string, unknown>> & {
    readonly NetworkMode: string;
    readonly PidMode: string;
    readonly IpcMode: string;
    readonly Memory: number;
    readonly Mounts?: readonly TemplateMount[] | null;
    readonly Binds?: readonly string[] | null;
    readonly VolumesFrom?: readonly string[] | null;
    readonly Links?: readonly string[] | null;
  };
  readonly NetworkSettings: {
    readonly Networks: Readonly<Record<string, TemplateEndpoint>>;
  };
}

/** A mount as it was asked for. */
export interface TemplateMount {
  readonly Type: string;
  readonly Source?: string;
  readonly Target: string;
}

/** How a container takes part in a network. */
export interface TemplateEndpoint {
  readonly IPAMConfig?: unknown;
  readonly Links?: unknown;
  readonly Aliases?: readonly string[] | null;
  readonly DriverOpts?: unknown;
}
