import { busyboxImage } from '../../../support/busybox-image';
import { clusterProject } from '../../../support/cluster-project';
import type { ExampleRun } from '../../../support/example-run';
import { GREETER } from '../../../support/fields/egress-programs';
import { fieldsFiles } from '../../../support/fields/fields-files';
import { programs } from '../../../support/fields/programs';
import { runPrograms } from '../../../support/fields/run-programs';
import { seenIn } from '../../../support/fields/seen-in';

const project = clusterProject(
  'fields',
  "podSecurity: 'privileged', hostPaths: ['/usr/bin'], apiServer: [{ cidr: '10.96.0.1/32', port: 443 }],",
);
jest.setTimeout(180_000);

let run: ExampleRun;
beforeAll(async () => {
  await project.cluster.importImages(busyboxImage());
  await project.cluster.kubectl('create', '-f', '-', [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: GREETER.namespace } },
    ...greeter(),
  ]);
  await project.write(fieldsFiles({ Inside: programs }));
  expect(await project.fairlead(['apply', '--env', 'staging'])).toMatchObject({ code: 0, stderr: '' });
  run = await runPrograms('staging', async (...argv) => {
    const { code, ...output } = await project.fairlead(argv);
    return { exitCode: code, ...output };
  });
}, 600_000);
afterAll(() => project.cluster.kubectl('delete', 'namespace', GREETER.namespace, '--wait=false'), 60_000);

describe('a program in a pod sees', () => {
  it.each(seenIn('staging'))('%s', (task, printed) => {
    expect(run.said(task)).toBe(printed);
  });
});

function greeter(): object[] {
  const metadata = { ...GREETER, labels: { app: GREETER.name } };
  const command = ['sh', '-c', 'while :; do echo welcome | nc -l -p 8080; done'];
  const container = { name: 'main', image: busyboxImage(), imagePullPolicy: 'IfNotPresent', command };
  const spec = { containers: [container], terminationGracePeriodSeconds: 0 };
  const ports = [{ port: 80, targetPort: 8080 }];
  return [
    { apiVersion: 'v1', kind: 'Pod', metadata, spec },
    { apiVersion: 'v1', kind: 'Service', metadata, spec: { selector: metadata.labels, ports } },
  ];
}
