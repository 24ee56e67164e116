import { BlockList, isIP } from 'node:net';
import { kubeconfigProblem } from './kubeconfig-problem';

/**
 * The proxy on the way to a server: what the kubeconfig says, else `HTTPS_PROXY` and `NO_PROXY`, as in kubectl.
 * @throws ClusterUnavailableError for a proxy of another kind
 */
export function proxyFor(server: URL, proxyUrl: string | undefined, env: NodeJS.ProcessEnv): URL | undefined {
  const isSecure = server.protocol === 'https:';
  const fromEnv = isSecure ? (env.HTTPS_PROXY ?? env.https_proxy) : (env.HTTP_PROXY ?? env.http_proxy);
  const proxy = proxyUrl || (isExempt(server, env.NO_PROXY ?? env.no_proxy ?? '') ? '' : fromEnv);
  if (!proxy) return undefined;
  const address = proxy.includes('://') ? proxy : `http://${proxy}`;
  if (URL.canParse(address) && /^https?:/.test(address)) return new URL(address);
  throw kubeconfigProblem(
    `cannot go through the proxy \`${withoutPassword(address)}\``,
    'name an HTTP proxy, as `http://proxy.example.com:3128`',
  );
}

/** Servers of this machine never are behind a proxy. */
function isExempt({ hostname, port, protocol }: URL, noProxy: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (host === 'localhost' || host === '::1' || /^127\./.test(host)) return true;
  const serverPort = port || (protocol === 'https:' ? '443' : '80');
  return noProxy
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = entry, entryPort] = /^([^:]+):(\d+)$/.exec(entry) ?? [];
      if (entryPort !== undefined && entryPort !== serverPort) return false;
      if (name.includes('/')) return isInside(host, name);
      const suffix = name.replace(/^\*?\./, '');
      return host === suffix || (isIP(host) === 0 && host.endsWith(`.${suffix}`));
    });
}

function isInside(host: string, subnet: string): boolean {
  const [network = '', prefix = ''] = subnet.split('/');
  const family = isIP(network);
  if (family === 0 || isIP(host) !== family) return false;
  const list = new BlockList();
  const type = family === 4 ? 'ipv4' : 'ipv6';
  list.addSubnet(network, Number(prefix), type);
  return list.check(host, type);
}

function withoutPassword(address: string): string {
  return address.replace(/\/\/[^@/]*@/, '//');
}
