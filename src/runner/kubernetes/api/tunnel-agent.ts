import { type RequestOptions as HttpOptions, request } from 'node:http';
import { Agent, type AgentOptions, request as secureRequest } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type ConnectionOptions, connect } from 'node:tls';

/** Connections to HTTPS servers through an HTTP proxy, kept as those of any agent. */
export class TunnelAgent extends Agent {
  constructor(
    private readonly proxy: URL,
    options: AgentOptions,
  ) {
    super(options);
  }

  override createConnection(
    options: ConnectionOptions,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    const { proxy } = this;
    const target = `${options.host}:${options.port}`;
    const user = [proxy.username, proxy.password].map(decodeURIComponent).join(':');
    const call: HttpOptions = {
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
      method: 'CONNECT',
      path: target,
      headers: {
        host: target,
        ...(proxy.username && { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }),
      },
      agent: false,
    };
    const fail = (error: Error) => callback?.(error, undefined as unknown as Duplex);
    (proxy.protocol === 'https:' ? secureRequest : request)(call)
      .once('error', fail)
      .once('connect', (response, socket: Socket) => {
        if (response.statusCode === 200) return callback?.(null, connect({ ...options, socket }));
        socket.destroy();
        fail(new Error(`the proxy ${proxy.host} answers with ${response.statusCode}`));
      })
      .end();
  }
}
