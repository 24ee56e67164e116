import type { Cluster } from './cluster';
import { runnerImage } from './runner-image';
import { until } from './until';

/** A registry that a node reaches at its own loopback, where container runtimes take one without TLS. */
export interface NodeRegistry {
  /** `127.0.0.1:<port>`, as the node sees it. */
  readonly host: string;
}

/** What it answers for any manifest, by the last part of the name of the repository. */
const ANSWERS = {
  gone: [404, 'MANIFEST_UNKNOWN', 'manifest unknown'],
  private: [401, 'UNAUTHORIZED', 'authentication required'],
  foreign: [403, 'DENIED', 'requested access to the resource is denied'],
  busy: [429, 'TOOMANYREQUESTS', 'too many requests'],
} as const;

const SCRIPT = `
const answers = ${JSON.stringify(ANSWERS)};
const server = require('node:http').createServer(({ url }, response) => {
  const [status, code, message] = answers[/([a-z]+)\\/manifests\\//.exec(url)?.[1]] ?? [200];
  const login = status === 401 ? { 'WWW-Authenticate': 'Basic realm="registry"' } : {};
  response.writeHead(status, { 'Content-Type': 'application/json', ...login });
  response.end(JSON.stringify(code ? { errors: [{ code, message }] } : {}));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

/** Starts one as a pod of a namespace, with which it goes. */
export async function startNodeRegistry(cluster: Cluster, namespace: string): Promise<NodeRegistry> {
  const image = await runnerImage();
  await cluster.importImages(image);
  const container = {
    name: 'registry',
    image,
    imagePullPolicy: 'IfNotPresent',
    command: ['node', '-e', SCRIPT],
  };
  await cluster.kubectl('apply', '--filename', '-', [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'registry', namespace },
      spec: { hostNetwork: true, terminationGracePeriodSeconds: 0, containers: [container] },
    },
  ]);
  const log = () => cluster.kubectl('logs', 'registry', '--namespace', namespace).catch(() => '');
  const port = await until('port of the registry', async () => (await log()).trim());
  return { host: `127.0.0.1:${port}` };
}
