import { readFileSync } from 'node:fs';
import type { Clock } from '../../../clock';
import { kubeconfigProblem } from '../kubeconfig/kubeconfig-problem';
import type { Credential, Credentials } from './credentials';

/** How long a token that was read holds: as in client-go. The kubelet replaces a pod's token well before it expires. */
const REREAD_MS = 60_000;

/** A token in a file that somebody renews. */
export class TokenFileCredentials implements Credentials {
  private credential: Credential | undefined;
  private token = '';
  private readAt = 0;

  constructor(
    private readonly file: string,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  async get(): Promise<Credential> {
    if (!this.credential || this.clock.now() >= this.readAt + REREAD_MS) this.read();
    return this.credential as Credential;
  }

  renew(): boolean {
    const before = this.token;
    this.read();
    return this.token !== before;
  }

  private read(): void {
    const token = readToken(this.file);
    this.readAt = this.clock.now();
    if (token === this.token) return;
    this.token = token;
    this.credential = { headers: { authorization: `Bearer ${token}` } };
  }
}

function readToken(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw kubeconfigProblem(`the token file \`${file}\` cannot be read (${code})`, 'sign in again');
  }
}
