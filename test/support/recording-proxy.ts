import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { rightOf } from './right-of';

/** What stands between a client and an API server and sees which rights its calls need. */
export interface RecordingProxy {
  readonly url: string;
  /** Rights of calls that were allowed. */
  readonly used: ReadonlySet<string>;
  /** Rights of calls that were forbidden. */
  readonly refused: ReadonlySet<string>;
  close(): void;
}

/** A cluster as a kubeconfig has it; with the certificate of an administrator, calls are theirs. */
export interface Upstream {
  readonly server: string;
  readonly tls: Pick<RequestOptions, 'ca' | 'cert' | 'key'>;
}

/** Hands each call on, by an administrator who acts as whoever its headers say, or with the token that it brings. */
export async function recordingProxy({ server, tls }: Upstream): Promise<RecordingProxy> {
  const used = new Set<string>();
  const refused = new Set<string>();
  const record = (asked: IncomingMessage, status = 0) => {
    const right = rightOf(asked.method ?? '', asked.url ?? '');
    if (right === undefined) return;
    (status === 403 ? refused : used).add(right);
    // Server-side apply makes what is not there: two rights in one call.
    if (asked.method === 'PATCH' && status === 201) used.add(right.replace('patch', 'create'));
  };
  const send = ({ method = '', url = '', headersDistinct }: IncomingMessage) => {
    const { host: _, ...headers } = headersDistinct;
    return request(new URL(url, server), { ...tls, method, headers: headers as OutgoingHttpHeaders });
  };

  const relay = (asked: IncomingMessage, response: ServerResponse) => {
    const sent = send(asked);
    sent.on('response', (answer) => {
      record(asked, answer.statusCode);
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.on('error', () => response.destroy());
      answer.pipe(response);
    });
    sent.on('error', () => response.destroy());
    response.on('close', () => sent.destroy());
    asked.pipe(sent);
  };

  const upgrade = (asked: IncomingMessage, socket: Duplex, head: Buffer) => {
    const sent = send(asked);
    const begin = ({ statusCode, statusMessage, rawHeaders }: IncomingMessage) => {
      record(asked, statusCode);
      const lines = rawHeaders.flatMap((name, i) => (i % 2 ? [] : [`${name}: ${rawHeaders[i + 1]}`]));
      socket.write([`HTTP/1.1 ${statusCode} ${statusMessage}`, ...lines, '', ''].join('\r\n'));
    };
    sent.on('upgrade', (answer, upstream, first) => {
      begin(answer);
      socket.write(first);
      upstream.write(head);
      socket.pipe(upstream).pipe(socket);
      upstream.on('error', () => socket.destroy());
      socket.on('error', () => upstream.destroy());
    });
    sent.on('response', (answer) => {
      begin(answer);
      answer.pipe(socket);
    });
    sent.on('error', () => socket.destroy());
    sent.end();
  };

  const proxy = createServer(relay).on('upgrade', upgrade);
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    ...{ used, refused },
    close: () => {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}
