/** What an API server says about a call that it refused: a Status of Kubernetes. */
export interface KubeStatus {
  readonly message?: string;
  /** One word for the kind of refusal: `NotFound`, `AlreadyExists`, `Conflict`, `Expired`. */
  readonly reason?: string;
  readonly details?: {
    readonly name?: string;
    readonly group?: string;
    readonly kind?: string;
    readonly retryAfterSeconds?: number;
    readonly causes?: readonly {
      readonly reason?: string;
      readonly message?: string;
      readonly field?: string;
    }[];
  };
}

/** The API server refused a call. */
export class KubeApiError extends Error {
  /** One word for the kind of refusal: `NotFound`, `AlreadyExists`, `Conflict`, `Expired`. */
  readonly reason: string | undefined;
  readonly details: KubeStatus['details'];
  /** The next step, where somebody knows one. */
  help?: string;

  constructor(
    /** The HTTP status. */
    readonly status: number,
    { message, reason, details }: KubeStatus,
  ) {
    super(message ?? `the API server answered with ${status}`);
    this.name = 'KubeApiError';
    this.reason = reason;
    this.details = details;
  }
}
