import type { IncomingMessage } from 'node:http';

/** What the path of a call asks for beside itself. */
export type KubeQuery = Readonly<Record<string, string | number | boolean | undefined>>;

export type KubeMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a call says beside its path. */
export interface KubeRequest {
  readonly query?: KubeQuery;
  /** An object, sent as JSON. @default - none */
  readonly body?: unknown;
  /** Of the body: says which kind of patch it is. @default 'application/json' */
  readonly contentType?: string;
  /** Whether the answer is to hold only the metadata of the object: it may be large. @default false */
  readonly metadataOnly?: boolean;
  /** Breaks the call off. @default - it takes as long as it takes */
  readonly signal?: AbortSignal;
}

/** The API of one cluster, as one user. */
export interface KubeApi {
  /** The kubeconfig's name for cluster and user; `in-cluster` inside of a pod. */
  readonly context: string;
  /** The address of the API server. */
  readonly server: string;
  /** The namespace that calls are about, where they do not say another one. */
  readonly namespace: string;
  /**
   * A call whose answer is read to its end: an object, or the text of what is no JSON. Waits and asks again where the
   * server is too busy, and where a connection breaks off a GET or a PATCH.
   * @throws KubeApiError where the server refuses it
   * @throws ClusterUnavailableError where no server answers, or not to this user
   */
  request<T = unknown>(method: KubeMethod, path: string, options?: KubeRequest): Promise<T>;
  /**
   * A GET whose answer goes on as long as something happens: a watch, a log. What breaks it off is an `error` of the stream.
   * @throws KubeApiError where the server refuses it
   * @throws ClusterUnavailableError where no server answers, or not to this user
   */
  stream(path: string, options?: Pick<KubeRequest, 'query' | 'signal'>): Promise<IncomingMessage>;
}
