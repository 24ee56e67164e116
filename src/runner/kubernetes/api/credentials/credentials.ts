import type { OutgoingHttpHeaders } from 'node:http';

/** How a caller shows who it is. */
export interface Credential {
  readonly headers: OutgoingHttpHeaders;
  /** A certificate of the client and its key, in PEM. */
  readonly certificate?: { readonly cert: string | Buffer; readonly key: string | Buffer };
}

/** Where a credential comes from. */
export interface Credentials {
  /** The one that holds now; the same object as long as it is the same. */
  get(): Promise<Credential>;
  /** Called where the server refused it: whether the next one may be another. */
  renew(): boolean;
}
