import { proxyFor } from '../../../../../src/runner/kubernetes/api/kubeconfig/proxy-for';

const PROXY = 'http://proxy:3128';

it.each<[server: string, noProxy: string, isProxied: boolean]>([
  ['https://cluster.example.com', '', true],
  ['https://cluster.example.com', 'example.org, other', true],
  ['https://cluster.example.com', 'example.com', false],
  ['https://cluster.example.com', '.example.com', false],
  ['https://cluster.example.com', '*', false],
  ['https://cluster.example.com', 'cluster.example.com:6443', true],
  ['https://cluster.example.com:6443', 'cluster.example.com:6443', false],
  ['https://anexample.com', 'example.com', true],
  ['https://10.1.2.3', '10.0.0.0/8', false],
  ['https://11.1.2.3', '10.0.0.0/8,::1/128', true],
  ['https://[fd00::1]', 'fd00::/8', false],
  ['https://127.0.0.1:6443', '', false],
  ['https://localhost:6443', '', false],
])('%s with NO_PROXY=%s', (server, NO_PROXY, isProxied) => {
  const proxy = proxyFor(new URL(server), undefined, { HTTPS_PROXY: PROXY, NO_PROXY });
  expect(proxy?.href).toBe(isProxied ? `${PROXY}/` : undefined);
});

it('follows the kubeconfig before the environment', () => {
  const env = { HTTPS_PROXY: PROXY, NO_PROXY: '*' };
  expect(proxyFor(new URL('https://a'), 'http://other:80', env)?.hostname).toBe('other');
});

it('takes an address without a scheme', () => {
  expect(proxyFor(new URL('http://a'), undefined, { http_proxy: 'proxy:3128' })?.href).toBe(`${PROXY}/`);
});
