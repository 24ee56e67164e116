import type { Credentials } from './credentials/credentials';

/** Where an API server is, and how one talks to it as somebody. */
export interface ClusterAccess {
  /** The kubeconfig's name for cluster and user; `in-cluster` inside of a pod. */
  readonly context: string;
  readonly server: URL;
  /** The authorities that may sign for the server. @default - those of Node */
  readonly ca?: Buffer;
  /** The name that the server's certificate must have. @default - the host of its address */
  readonly serverName?: string;
  /** Whether any certificate will do. */
  readonly skipVerify: boolean;
  /** The proxy on the way there. @default - none */
  readonly proxy?: URL;
  readonly credentials: Credentials;
}
