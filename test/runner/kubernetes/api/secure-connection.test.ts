import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { openKubeApi } from '../../../../src/runner/kubernetes/api/open-kube-api';
import { answerJson, apiServers } from '../../../support/api-server';
import { type Certificates, makeCertificates } from '../../../support/certificates';
import { writeKubeconfig } from '../../../support/write-kubeconfig';

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'fairlead-'));
const serve = apiServers();
let certificates: Certificates;
let proxy: Server | undefined;
beforeAll(() => {
  certificates = makeCertificates(folder);
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  proxy?.closeAllConnections();
  proxy?.close();
});

const read = (who: keyof Certificates, file: string) => readFileSync(join(certificates[who], file));

/** Answers with the name in the client's certificate. */
const secureServer = () =>
  serve(
    (request, response) => {
      const { subject } = (request.socket as TLSSocket).getPeerCertificate();
      answerJson(response, 200, subject?.CN ?? 'nobody');
    },
    {
      cert: read('server', 'cert.pem'),
      key: read('server', 'key.pem'),
      ca: read('server', 'ca.pem'),
      requestCert: true,
      rejectUnauthorized: false,
    },
  );

async function open(cluster: object, user: object = {}, env: NodeJS.ProcessEnv = {}) {
  const KUBECONFIG = writeKubeconfig(folder, { cluster, user });
  return openKubeApi({ namespace: 'etl', env: { KUBECONFIG, ...env } });
}

it('shows the certificate of the user, from files beside the kubeconfig', async () => {
  const { url: server } = await secureServer();
  const api = await open(
    { server, 'certificate-authority': 'ca.pem' },
    { 'client-certificate': 'client/cert.pem', 'client-key': 'client/key.pem' },
  );
  await expect(api.request('GET', '/me')).resolves.toBe('client');
});

it('shows the certificate of the user, from the kubeconfig itself', async () => {
  const { url: server } = await secureServer();
  const api = await open(
    { server, 'certificate-authority-data': read('server', 'ca.pem').toString('base64') },
    {
      'client-certificate-data': read('client', 'cert.pem').toString('base64'),
      'client-key-data': read('client', 'key.pem').toString('base64'),
    },
  );
  await expect(api.request('GET', '/me')).resolves.toBe('client');
});

it('refuses a server whose certificate nobody vouches for', async () => {
  const { url: server } = await secureServer();
  await expect((await open({ server })).request('GET', '/me')).rejects.toMatchObject({
    message: `the cluster at ${server} shows a certificate that is not trusted (SELF_SIGNED_CERT_IN_CHAIN)`,
    help: 'look at `certificate-authority` and `tls-server-name` of context `test` in the kubeconfig',
    mayPass: false,
  });
});

it('refuses a server whose certificate is for another name', async () => {
  const { url: server } = await secureServer();
  const api = await open({
    server,
    'certificate-authority': 'ca.pem',
    'tls-server-name': 'cluster.example.com',
  });
  await expect(api.request('GET', '/me')).rejects.toMatchObject({
    message: `the cluster at ${server} shows a certificate that is not trusted (ERR_TLS_CERT_ALTNAME_INVALID)`,
  });
});

it('takes any certificate where the kubeconfig says so', async () => {
  const { url: server } = await secureServer();
  const api = await open({ server, 'insecure-skip-tls-verify': true });
  await expect(api.request('GET', '/me')).resolves.toBe('nobody');
});

it('tells what a server says that speaks no TLS', async () => {
  const { port } = await serve((_, response) => response.end());
  const api = await open({ server: `https://127.0.0.1:${port}` });
  await expect(api.request('GET', '/me')).rejects.toMatchObject({
    message: expect.stringMatching(
      /^the cluster at https:\S+ does not answer as an API server does \(EPROTO|ERR_SSL/,
    ),
    help: 'look at `server` and `proxy-url` of context `test` in the kubeconfig',
    mayPass: false,
  });
});

it('says which certificate cannot be read', async () => {
  const data = Buffer.from('no certificate').toString('base64');
  const api = await open(
    { server: 'https://127.0.0.1:1' },
    { 'client-certificate-data': data, 'client-key-data': data },
  );
  await expect(api.request('GET', '/me')).rejects.toMatchObject({
    message: expect.stringMatching(/^a certificate of context `test` cannot be read: .+/),
    help: 'it must be PEM; sign in again, or correct the kubeconfig',
  });
});

describe('through a proxy', () => {
  async function startProxy(status = 200) {
    const seen: string[] = [];
    proxy = createServer();
    proxy.on('connect', (request, socket) => {
      seen.push(`${request.url} ${request.headers['proxy-authorization']}`);
      if (status !== 200) return socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
      const [host, port] = String(request.url).split(':');
      const target = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        target.pipe(socket).pipe(target);
      });
      target.on('error', () => socket.destroy());
      socket.on('error', () => target.destroy());
    });
    await new Promise<void>((resolve) => proxy?.listen(0, '127.0.0.1', resolve));
    return { seen, address: `127.0.0.1:${(proxy.address() as AddressInfo).port}` };
  }

  it('talks to the server itself: its certificate, and that of the user', async () => {
    const { url: server, port } = await secureServer();
    const { seen, address } = await startProxy();
    const api = await open(
      { server, 'certificate-authority': 'ca.pem', 'proxy-url': `http://me:p%40ss@${address}` },
      { 'client-certificate': 'client/cert.pem', 'client-key': 'client/key.pem' },
    );
    await expect(api.request('GET', '/me')).resolves.toBe('client');
    await expect(api.request('GET', '/me')).resolves.toBe('client');
    expect(seen).toEqual([`127.0.0.1:${port} Basic ${Buffer.from('me:p@ss').toString('base64')}`]);
  });

  it('tells a proxy that refuses', async () => {
    const { address } = await startProxy(403);
    const api = await open({ server: 'https://cluster.example.com', 'proxy-url': `http://${address}` });
    await expect(api.request('GET', '/me')).rejects.toMatchObject({
      message: `the cluster at https://cluster.example.com cannot be reached (the proxy ${address} answers with 403)`,
      mayPass: true,
    });
  });

  it('takes the one of the environment', async () => {
    const { seen, address } = await startProxy(403);
    const api = await open(
      { server: 'https://cluster.example.com' },
      {},
      { HTTPS_PROXY: `http://${address}` },
    );
    await expect(api.request('GET', '/me')).rejects.toThrow('answers with 403');
    expect(seen).toEqual(['cluster.example.com:443 undefined']);
  });
});
