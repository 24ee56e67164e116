import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A server of this test that stands in for an API server. */
export interface ApiServer {
  readonly url: string;
  readonly port: number;
  /** Method and path of each call, in order. */
  readonly calls: readonly string[];
}

type Answer = (request: IncomingMessage, response: ServerResponse, call: number) => void;

/** Servers for each test of the file, on 127.0.0.1; closed after it. */
export function apiServers(): (answer: Answer, tls?: ServerOptions) => Promise<ApiServer> {
  let servers: Server[] = [];
  afterEach(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    servers = [];
  });
  return async (answer, tls) => {
    const calls: string[] = [];
    const listener: RequestListener = (request, response) => {
      calls.push(`${request.method} ${request.url}`);
      answer(request, response, calls.length);
    };
    const server = tls ? createSecureServer(tls, listener) : createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return { url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`, port, calls };
  };
}

/** Answers with JSON. */
export function answerJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
