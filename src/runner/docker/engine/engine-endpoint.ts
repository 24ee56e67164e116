import type { TlsOptions } from 'node:tls';

/** Where a Docker Engine listens. */
export type EngineEndpoint =
  | { readonly socketPath: string }
  | {
      readonly host: string;
      readonly port: number;
      /** @default - plain HTTP */
      readonly tls?: Pick<TlsOptions, 'ca' | 'cert' | 'key' | 'rejectUnauthorized'>;
    };
