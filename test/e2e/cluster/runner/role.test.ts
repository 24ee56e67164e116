import { busyboxImage } from '../../../support/busybox-image';
import { clusterProject } from '../../../support/cluster-project';

const project = clusterProject('role');
const RUN = ['system:authenticated', 'fairlead:staging:run'];

const PIPELINE = `import { Pipeline, Task } from 'fairlead';
const image = { repository: 'fairlead-test/busybox', tag: '1' };
export class Chain extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, { owner: 'data-engineering' });
    const one = new Task(this, 'one', {
      image,
      command: ['sh', '-c', 'echo one; echo "{\\\\"n\\\\": 1}" > /airflow/xcom/return.json'],
      results: { n: 'integer' },
    });
    new Task(this, 'two', { image, dependsOn: [one], command: ['sh', '-c', 'exit 3'] });
  }
}
`;

beforeAll(async () => {
  await project.cluster.importImages(busyboxImage());
  await project.write({ 'pipelines/chain.ts': PIPELINE });
  const { code, stderr } = await project.fairlead(['apply', '--env', 'staging']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
}, 1_200_000);
jest.setTimeout(180_000);

it('runs, goes on with and lists runs with nothing but the Role `fairlead-run`', async () => {
  const failed = await project.fairlead(['run', 'chain', '--env', 'staging', '--progress', 'plain'], RUN);
  expect({ code: failed.code, stderr: failed.stderr }).toEqual({ code: 1, stderr: '' });
  expect(failed.stdout).toContain('exit code 3');
  const again = await project.fairlead(['run', '--resume', '--env', 'staging', '--progress', 'plain'], RUN);
  expect(again.stdout).toContain('exit code 3');
  const listed = await project.fairlead(['runs', '--env', 'staging'], RUN);
  expect({ code: listed.code, stderr: listed.stderr }).toEqual({ code: 0, stderr: '' });
});

it('says to somebody without it what is missing', async () => {
  const { code, stdout } = await project.fairlead(
    ['run', 'chain', '--env', 'staging', '--progress', 'plain'],
    ['system:authenticated'],
  );
  expect(stdout).toContain('`jane` may not patch `cronjobs.batch` in the namespace');
  expect(stdout).toContain('the Role `fairlead-apply` allows it');
  expect(code).toBe(3);
});
