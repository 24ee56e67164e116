import { busyboxImage } from '../../../support/busybox-image';
import { clusterProject } from '../../../support/cluster-project';

const project = clusterProject('pod-security', "podSecurity: 'baseline',");
jest.setTimeout(180_000);

const PIPELINE = `import { Pipeline, Task } from 'fairlead';
const image = { repository: 'fairlead-test/busybox', tag: '1' };
export class Chain extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, {});
    const root = new Task(this, 'root', {
      image,
      command: ['id', '-u'],
      user: { uid: 0, gid: 0 },
      retries: { limit: 2 },
    });
    new Task(this, 'after', { image, command: ['true'], dependsOn: [root] });
    new Task(this, 'usual', { image, command: ['id', '-u'], dependsOn: [root], triggerRule: 'all-done' });
  }
}
`;
const withoutRun = (stdout: string) =>
  stdout
    .replace(/^run .*/, 'run RUN')
    .replace(/--resume \S+/, '--resume RUN')
    .replace(/in [\d.]+ s/, 'in N s');
/** What `run` says, without what differs from run to run. */
const run = async (groups?: readonly string[]) => {
  const { stdout, ...rest } = await project.fairlead(
    ['run', 'chain', '--env', 'staging', '--progress', 'plain'],
    groups,
  );
  return { ...rest, stdout: withoutRun(stdout) };
};
const RUNNERS = ['fairlead:staging:run'];

beforeAll(async () => {
  await project.cluster.importImages(busyboxImage());
  await project.write({ 'pipelines/chain.ts': PIPELINE });
  const { code, stderr } = await project.fairlead(['apply', '--env', 'staging']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(await run(RUNNERS)).toMatchObject({ code: 0 });
  // As whoever runs the cluster may do it, whatever `dist/` says.
  await project.kubectl(
    ...['label', '--overwrite', 'namespace', project.namespace],
    'pod-security.kubernetes.io/enforce=restricted',
  );
}, 1_200_000);

it('says what the namespace refuses since it has become stricter', async () => {
  const why =
    'Pod Security `restricted:latest` refuses the pod: runAsNonRoot != true (container "base" must not set securityContext.runAsNonRoot=false), runAsUser=0 (container "base" must not set runAsUser=0)';
  expect(await run(RUNNERS)).toEqual({
    code: 1,
    stdout: `run RUN
root  > running
root  > failed: ${why}
after > upstream-failed: \`root\` failed
usual > running
usual | 10001
usual > succeeded
failed in N s: 1 succeeded, 1 failed, 1 upstream-failed

root failed (attempt 1): ${why}
  help: leave the task as secure as it is by default, or let the namespace enforce another level

go on with it: fairlead run --resume RUN --env staging
`,
    stderr: '',
  });
});

it('leaves the level as others have set it, and says so to whoever may apply', async () => {
  expect(await run()).toEqual({
    code: 1,
    stdout: `run RUN
error: \`kubectl-label\` has set \`.metadata.labels.pod-security.kubernetes.io/enforce\` of the Namespace ${project.namespace} to another value
  = help: let \`kubectl-label\` have its way and say the same in \`pipelines/\`, or take the field over with \`fairlead apply --force-conflicts\`
failed in N s
`,
    stderr: '',
  });
});
