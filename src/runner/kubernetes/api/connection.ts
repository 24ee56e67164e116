import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent, type AgentOptions, request } from 'node:https';
import { createSecureContext, type SecureContext } from 'node:tls';
import type { LogCall } from '../../log-call';
import type { ClusterAccess } from './cluster-access';
import type { Credential } from './credentials/credentials';
import type { KubeMethod, KubeRequest } from './kube-api';
import { kubeconfigProblem } from './kubeconfig/kubeconfig-problem';
import { NoAnswerError } from './no-answer-error';
import { TunnelAgent } from './tunnel-agent';

/** How long it may take until there is a connection. */
const CONNECT_MS = 10_000;
/** How long a server may take until it begins to answer. Its own limit is a minute. */
const ANSWER_MS = 70_000;
/** How long an idle connection is kept: the API server closes them after a minute and a half. */
const IDLE_MS = 60_000;
/** How soon the kernel begins to ask whether the other side is still there. */
const KEEP_ALIVE_MS = 15_000;
/** How many bytes a connection that is paused may still read: none, as far as Node can stop it. */
const HIGH_WATER_MARK = 1;

const JSON_TYPE = 'application/json';
const METADATA_TYPE = 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1';

/** Sends calls to one API server, on connections that are kept. */
export class Connection {
  private agent: HttpAgent | undefined;
  private certificate: Credential['certificate'];

  constructor(
    private readonly access: ClusterAccess,
    private readonly log: LogCall | undefined,
  ) {}

  /**
   * One call, once, up to the head of the answer, whatever its status.
   * @throws NoAnswerError
   */
  async send(
    method: KubeMethod,
    path: string,
    { query = {}, body, contentType = JSON_TYPE, metadataOnly = false, signal }: KubeRequest,
  ): Promise<IncomingMessage> {
    const credential = await this.access.credentials.get();
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) search.set(name, String(value));
    const { server } = this.access;
    const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const options = {
      host: server.hostname.replace(/^\[|\]$/g, ''),
      port: server.port || (server.protocol === 'https:' ? 443 : 80),
      method,
      path: `${server.pathname.replace(/\/$/, '')}${path}${search.size > 0 ? `?${search}` : ''}`,
      agent: this.agentFor(credential),
      signal,
      headers: {
        accept: metadataOnly ? METADATA_TYPE : JSON_TYPE,
        'user-agent': 'fairlead',
        ...(payload && { 'content-type': contentType, 'content-length': payload.length }),
        ...credential.headers,
      },
    };
    const started = Date.now();
    const log = (end: string) => this.log?.(`${method} ${path}`, end, Date.now() - started);
    return new Promise((resolve, reject) => {
      const sent = (server.protocol === 'https:' ? request : httpRequest)(options, (response) => {
        sent.setTimeout(0);
        log(String(response.statusCode));
        resolve(response);
      });
      const giveUp = () => sent.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' }));
      sent.setTimeout(ANSWER_MS, giveUp);
      const connecting = setTimeout(giveUp, CONNECT_MS);
      sent.on('socket', (socket) => {
        if (socket.connecting) socket.once('connect', () => clearTimeout(connecting));
        else clearTimeout(connecting);
      });
      sent.on('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(connecting);
        log(error.code ?? error.message);
        reject(new NoAnswerError(error, sent.reusedSocket));
      });
      sent.end(payload);
    });
  }

  /** A new one whenever the certificate of the client is a new one. */
  private agentFor({ certificate }: Credential): HttpAgent {
    if (this.agent && this.certificate === certificate) return this.agent;
    this.certificate = certificate;
    this.agent = this.newAgent();
    return this.agent;
  }

  private newAgent(): HttpAgent {
    const { server, serverName, skipVerify, proxy } = this.access;
    const kept = {
      keepAlive: true,
      keepAliveMsecs: KEEP_ALIVE_MS,
      timeout: IDLE_MS,
      highWaterMark: HIGH_WATER_MARK,
    };
    if (server.protocol === 'http:') return new HttpAgent(kept);
    const options: AgentOptions = {
      ...kept,
      secureContext: this.secureContext(),
      ...(serverName && { servername: serverName }),
      rejectUnauthorized: !skipVerify,
    };
    return proxy ? new TunnelAgent(proxy, options) : new Agent(options);
  }

  private secureContext(): SecureContext {
    const { ca, context } = this.access;
    try {
      return createSecureContext({ ...(ca && { ca }), ...this.certificate });
    } catch (error) {
      throw kubeconfigProblem(
        `a certificate of context \`${context}\` cannot be read: ${(error as Error).message}`,
        'it must be PEM; sign in again, or correct the kubeconfig',
      );
    }
  }
}
