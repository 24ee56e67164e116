import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Cluster } from './cluster';
import type { ExampleProject } from './example-project';

/** The parts of a compose service of a stand-in that a pod needs. */
interface Service {
  readonly image: string;
  readonly user: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly configs?: readonly { readonly source: string; readonly target: string }[];
  readonly volumes: readonly { readonly target: string }[];
  readonly networks: { readonly default: { readonly aliases: readonly [string] } };
  readonly healthcheck: { readonly test: readonly [string, ...string[]] };
}

/**
 * Runs the stand-ins of the local environment in a namespace of the cluster, with the images, values and seeds that they
 * have locally. `source-db.internal.NAMESPACE` is one of them: a pod of the headless Service `internal`, which every pod
 * of the cluster finds by the search domain `svc.cluster.local`.
 */
export async function deployStandIns(
  { kubectl, importImages }: Cluster,
  project: ExampleProject,
  namespace: string,
): Promise<void> {
  const folder = join(project.root, 'dist/local/environment');
  const compose = parse(readFileSync(join(folder, 'compose.yaml'), 'utf8'));
  const values = secretValues(project, compose['x-fairlead'].services);
  const services = compose['x-fairlead'].services.map(
    ({ name }: { name: string }) => [name, compose.services[name]] as const,
  ) as (readonly [string, Service])[];
  const seed = (source: string) => readFileSync(join(folder, compose.configs[source].file), 'utf8');
  await importImages(...new Set(services.map(([, { image }]) => image)));
  await kubectl('apply', '-f', '-', [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'internal', namespace },
      spec: { clusterIP: 'None', selector: { 'stand-in': 'true' } },
    },
    ...services.flatMap(([name, service]) => objects(name, service, namespace, values, seed)),
  ]);
  await kubectl('wait', '--for=condition=Ready', 'pod', '--all', '-n', namespace, '--timeout=180s');
}

/** The values of the variables that the compose file names, by variable. */
function secretValues(
  project: ExampleProject,
  services: readonly { secrets: readonly { variable: string; secret: string; key: string }[] }[],
): ReadonlyMap<string, string> {
  return new Map(
    services
      .flatMap(({ secrets }) => secrets)
      .map(({ variable, secret, key }) => [variable, project.secret(`${secret}/${key}`)]),
  );
}

function objects(
  name: string,
  service: Service,
  namespace: string,
  values: ReadonlyMap<string, string>,
  seed: (source: string) => string,
): object[] {
  const configs = service.configs ?? [];
  const file = (target: string) => target.slice(target.lastIndexOf('/') + 1);
  const seeds = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace },
    data: Object.fromEntries(configs.map(({ source, target }) => [file(target), seed(source)])),
  };
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels: { 'stand-in': 'true' } },
    spec: {
      hostname: service.networks.default.aliases[0].split('.')[0],
      subdomain: 'internal',
      enableServiceLinks: false,
      terminationGracePeriodSeconds: 0,
      // As the Docker Engine has it: a KDC listens on port 88.
      securityContext: { sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }] },
      containers: [
        {
          name: 'base',
          image: service.image,
          env: Object.entries(service.environment).map(([key, value]) => ({
            name: key,
            value: value.replace(/\$\{(\w+)-\}/, (_, variable) => values.get(variable) ?? ''),
          })),
          securityContext: { runAsUser: Number(service.user.split(':')[0]) },
          readinessProbe: { exec: { command: service.healthcheck.test.slice(1) }, periodSeconds: 2 },
          volumeMounts: [
            ...service.volumes.map(({ target }) => ({ name: 'data', mountPath: target })),
            ...configs.map(({ target }) => ({ name: 'seeds', mountPath: target, subPath: file(target) })),
          ],
        },
      ],
      volumes: [
        { name: 'data', emptyDir: {} },
        { name: 'seeds', configMap: { name } },
      ],
    },
  };
  return [seeds, pod];
}
