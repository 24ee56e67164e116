import type { IncomingMessage } from 'node:http';
import type { ClusterAccess } from './cluster-access';
import { ClusterUnavailableError } from './cluster-unavailable-error';
import type { Connection } from './connection';
import { connectionProblem } from './connection-problem';
import type { KubeApi, KubeMethod, KubeRequest } from './kube-api';
import { KubeApiError, type KubeStatus } from './kube-api-error';
import { NoAnswerError } from './no-answer-error';
import { pause } from './pause';
import { readText } from './read-text';

/** How often a server that is too busy is asked again, each time after as long as it says. */
const BUSY_TRIES = 10;
/** How often a server that has just started is asked again that refuses a call. */
const STARTING_TRIES = 10;
const STARTING_PAUSE_MS = 500;
/** How often a GET or a PATCH is sent again whose connection broke off; the first time at once. */
const BROKEN_TRIES = 5;
const BROKEN_PAUSE_MS = 100;
/** Codes of a connection that broke off. */
const BROKEN = ['ECONNRESET', 'EPIPE'];

/** The API of one cluster over HTTP. */
export class HttpKubeApi implements KubeApi {
  readonly context: string;
  readonly server: string;
  /** Whether the server was away: until it knows the Roles again, it refuses what they allow. */
  private wasAway = false;

  constructor(
    private readonly access: ClusterAccess,
    private readonly connection: Connection,
    readonly namespace: string,
  ) {
    this.context = access.context;
    this.server = access.server.origin + access.server.pathname.replace(/\/$/, '');
  }

  async request<T>(method: KubeMethod, path: string, options: KubeRequest = {}): Promise<T> {
    return this.unbroken(method, options.signal, async () => {
      const response = await this.answered(method, path, options);
      const text = await readText(response);
      return (response.headers['content-type']?.includes('json') ? JSON.parse(text) : text) as T;
    });
  }

  async stream(path: string, options: Pick<KubeRequest, 'query' | 'signal'> = {}): Promise<IncomingMessage> {
    return this.unbroken('GET', options.signal, () => this.answered('GET', path, options));
  }

  /** Asks again where a connection broke off and asking twice does no harm. */
  private async unbroken<T>(
    method: KubeMethod,
    signal: AbortSignal | undefined,
    call: () => Promise<T>,
  ): Promise<T> {
    for (let failures = 1; ; failures++) {
      try {
        return await call();
      } catch (caught) {
        if (!(caught instanceof NoAnswerError)) throw caught;
        this.wasAway = true;
        if (signal?.aborted) throw signal.reason;
        // A patch says what is to be. Of a kept connection the server may have closed its end before the call; what creates
        // may not be sent twice even then.
        const mayRepeat = method === 'GET' || method === 'PATCH' || (caught.reused && method !== 'POST');
        if (!BROKEN.includes(caught.code) || !mayRepeat || failures >= BROKEN_TRIES)
          throw connectionProblem(caught, this.access);
        await pause((failures - 1) * BROKEN_PAUSE_MS, signal);
      }
    }
  }

  /** An answer with a status of success. */
  private async answered(method: KubeMethod, path: string, options: KubeRequest): Promise<IncomingMessage> {
    let renewed = false;
    for (let tries = 1; ; tries++) {
      const response = await this.connection.send(method, path, options);
      const status = response.statusCode ?? 0;
      if (status >= 200 && status < 300) {
        this.wasAway = false;
        return response;
      }
      const text = await readText(response);
      const wait = response.headers['retry-after'];
      if (status === 401) {
        if (renewed || !this.access.credentials.renew()) throw this.unauthorized();
        renewed = true;
      } else if (wait !== undefined && (status === 429 || status >= 500) && tries < BUSY_TRIES)
        await pause(Math.max(Number(wait) || 0, 1) * 1000, options.signal);
      else if (status === 403 && this.wasAway && tries < STARTING_TRIES)
        await pause(STARTING_PAUSE_MS, options.signal);
      else throw new KubeApiError(status, statusOf(text));
    }
  }

  private unauthorized(): ClusterUnavailableError {
    return new ClusterUnavailableError(
      `the cluster at ${this.server} refuses the credentials of context \`${this.context}\`: they are wrong or have expired`,
      `sign in again, then try \`kubectl --context ${this.context} auth whoami\``,
      false,
    );
  }
}

/** What stands between us and the server may answer with anything. */
function statusOf(text: string): KubeStatus {
  try {
    return JSON.parse(text) as KubeStatus;
  } catch {
    const [line = ''] = text.trim().split('\n');
    return line ? { message: line.slice(0, 200) } : {};
  }
}
