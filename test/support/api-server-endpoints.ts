import { readFileSync } from 'node:fs';
import type { Cluster } from './cluster';

/** What the environments of tests and examples say: the Service. */
const SERVICE = "apiServer: [{ cidr: '10.96.0.1/32', port: 443 }]";

interface Endpoints {
  readonly subsets: readonly {
    readonly addresses: readonly { readonly ip: string }[];
    readonly ports: readonly { readonly port: number }[];
  }[];
}

/** An `environments.ts` with the API server as the network policies of the test cluster see it: behind its Service. */
export async function withApiServerEndpoints(file: string, { kubectl }: Cluster): Promise<string> {
  const text = await kubectl('get', 'endpoints', 'kubernetes', '--namespace', 'default', '--output', 'json');
  const { subsets } = JSON.parse(text) as Endpoints;
  const endpoints = subsets.flatMap(({ addresses, ports }) =>
    addresses.flatMap(({ ip }) => ports.map(({ port }) => `{ cidr: '${ip}/32', port: ${port} }`)),
  );
  return readFileSync(file, 'utf8').replace(SERVICE, `apiServer: [${endpoints.join(', ')}]`);
}
