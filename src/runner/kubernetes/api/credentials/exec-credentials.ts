import type { Clock } from '../../../clock';
import type { Credential, Credentials } from './credentials';
import { type ExecPlugin, runExecPlugin } from './run-exec-plugin';

/** Credentials of a program, asked for when the last ones have expired. */
export class ExecCredentials implements Credentials {
  private current: Promise<Credential> | undefined;
  private expires = Number.POSITIVE_INFINITY;

  constructor(
    private readonly plugin: ExecPlugin,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  get(): Promise<Credential> {
    if (this.clock.now() >= this.expires) this.current = undefined;
    if (!this.current) {
      this.expires = Number.POSITIVE_INFINITY;
      // One program for all who ask at once; one that failed is asked again.
      this.current = this.ask();
      this.current.catch(() => {
        this.current = undefined;
      });
    }
    return this.current;
  }

  renew(): boolean {
    this.current = undefined;
    return true;
  }

  private async ask(): Promise<Credential> {
    const {
      token,
      clientCertificateData: cert,
      clientKeyData: key,
      expirationTimestamp,
    } = await runExecPlugin(this.plugin);
    if (expirationTimestamp) this.expires = Date.parse(expirationTimestamp);
    return {
      headers: token ? { authorization: `Bearer ${token}` } : {},
      ...(cert && key && { certificate: { cert, key } }),
    };
  }
}
