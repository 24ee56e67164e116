import { Agent, type IncomingMessage, request } from 'node:http';
import { isAtLeast } from '../../../support/is-at-least';
import { EngineUnavailableError } from '../../engine-unavailable-error';
import type { LogCall } from '../../log-call';
import type { EngineEndpoint } from './engine-endpoint';
import { EngineResponseError } from './engine-response-error';
import { findEndpoint } from './find-endpoint';
import { OLDEST } from './oldest';

/** The version of the Engine API that this client speaks where the engine lets it. */
const API_VERSION = OLDEST.engineApi;

/** Node would work one out before every connection, which takes long the first time. */
const NO_SERVER_NAME = { servername: '' };

type Query = Readonly<Record<string, string | number | boolean>>;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

interface EngineVersion {
  readonly Version: string;
  readonly ApiVersion: string;
  readonly MinAPIVersion: string;
}

/** A thin client of the Docker Engine API over its socket. */
export class EngineClient {
  private version = `/v${API_VERSION}`;
  private server = '';

  private constructor(
    private readonly endpoint: EngineEndpoint,
    private readonly agent: Agent,
    private readonly logCall: LogCall | undefined,
  ) {}

  /** Finds the engine that the environment names, and a version of the API that both speak. */
  static async connect(env: NodeJS.ProcessEnv, logCall?: LogCall): Promise<EngineClient> {
    const endpoint = findEndpoint(env);
    const tls = 'tls' in endpoint ? endpoint.tls : undefined;
    const agent = tls ? new (https().Agent)({ keepAlive: true, ...tls }) : new Agent({ keepAlive: true });
    const client = new EngineClient(endpoint, agent, logCall);
    await client.greet().catch(async (error) => {
      if (!(error instanceof EngineResponseError)) throw error;
      await client.negotiate();
    });
    return client;
  }

  /** The program that answers and its version, in its own words. */
  get about(): string {
    return this.server;
  }

  /** The short way, for every engine that speaks the version: others refuse it. */
  private async greet(): Promise<void> {
    const pong = await this.send('GET', '/_ping', {}, undefined, this.agent);
    await readAll(pong);
    this.server = String(pong.headers.server);
  }

  private async negotiate(): Promise<void> {
    this.version = '';
    const answer = await this.call<EngineVersion>('GET', '/version');
    if (!isAtLeast(answer.ApiVersion, API_VERSION)) {
      this.close();
      throw new EngineUnavailableError(
        `the Docker Engine ${answer.Version} is too old`,
        `install Docker Engine ${OLDEST.engine} or newer`,
      );
    }
    const isNewer = !isAtLeast(API_VERSION, answer.MinAPIVersion);
    this.version = `/v${isNewer ? answer.MinAPIVersion : API_VERSION}`;
    this.server = JSON.stringify(answer);
  }

  /** A call whose answer is JSON, or nothing. */
  async call<T = void>(method: Method, path: string, query: Query = {}, body?: unknown): Promise<T> {
    const response = await this.send(method, path, query, body, this.agent);
    const text = (await readAll(response)).toString('utf8');
    return (text ? JSON.parse(text) : undefined) as T;
  }

  /** A call whose answer is a stream, for as long as something runs; on a connection of its own. */
  open(method: Method, path: string, query: Query = {}): Promise<IncomingMessage> {
    return this.send(method, path, query, undefined, false);
  }

  /** What a stream that breaks off means: the engine has gone away. */
  gone(error: NodeJS.ErrnoException): Error {
    return connectionError(error, this.endpoint);
  }

  /** Closes the connections that are kept for further calls. */
  close(): void {
    this.agent.destroy();
  }

  private send(
    method: Method,
    path: string,
    query: Query,
    body: unknown,
    agent: Agent | false,
  ): Promise<IncomingMessage> {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) search.set(name, String(value));
    const target = `${this.version}${path}${search.size > 0 ? `?${search}` : ''}`;
    const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const headers = payload
      ? { 'content-type': 'application/json', 'content-length': payload.length }
      : { 'content-length': 0 };
    const tls = 'tls' in this.endpoint ? this.endpoint.tls : undefined;
    const options = { ...this.endpoint, ...(tls ?? NO_SERVER_NAME), method, path: target, headers, agent };
    const started = Date.now();
    const log = (end: string) =>
      this.logCall?.(`${method} ${this.version}${path}`, end, Date.now() - started);
    return new Promise((resolve, reject) => {
      const sent = (tls ? https().request : request)(options, (response) => {
        log(String(response.statusCode));
        if ((response.statusCode ?? 0) < 400) resolve(response);
        else
          readAll(response).then((answer) => reject(responseError(response.statusCode ?? 0, answer)), reject);
      });
      sent.on('error', (error: NodeJS.ErrnoException) => {
        log(error.code ?? error.message);
        reject(connectionError(error, this.endpoint));
      });
      sent.end(payload);
    });
  }
}

/** Loaded where it is needed: few engines are. */
function https(): typeof import('node:https') {
  return require('node:https');
}

/** By its events, which cost a fraction of what iterating does. */
function readAll(response: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => resolve(Buffer.concat(parts)));
    response.on('error', reject);
  });
}

function responseError(status: number, answer: Buffer): EngineResponseError {
  const text = answer.toString('utf8').trim();
  try {
    return new EngineResponseError(status, (JSON.parse(text) as { message: string }).message);
  } catch {
    return new EngineResponseError(status, text);
  }
}

function connectionError(error: NodeJS.ErrnoException, endpoint: EngineEndpoint): Error {
  const place = 'socketPath' in endpoint ? endpoint.socketPath : `${endpoint.host}:${endpoint.port}`;
  if (error.code === 'EACCES') {
    return new EngineUnavailableError(
      `no permission to talk to the Docker Engine at ${place}`,
      'add your user to the group `docker` and log in again',
    );
  }
  return new EngineUnavailableError(
    `no Docker Engine answers at ${place} (${error.code ?? error.message})`,
    'start Docker, or set DOCKER_HOST to where it runs',
  );
}
