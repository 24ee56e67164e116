import { parse } from 'yaml';
import { synthesizeInChild } from '../support/synthesize-in-child';
import { tempProject } from '../support/temp-project';

const SHARED = `
import { Environment, imageCatalogue, project, SecretRef } from 'fairlead';
export const images = imageCatalogue({ runner: { repository: 'etl/runner', tag: '1.0.0' } });
export const db = new SecretRef(project, 'db', { keys: ['USER'] });
new Environment(project, 'local', { target: 'compose', registry: 'registry.localhost' });
`;

const NIGHTLY = `
import { Pipeline, run, Task } from 'fairlead';
import { db, images } from './shared';
export class NightlyOrders extends Pipeline {
  constructor(scope, id) {
    super(scope, id, { schedule: { cron: '0 2 * * *' } });
    const extract = new Task(this, 'extract', { image: images.runner, args: ['--date', run.date], results: { rows: 'integer' } });
    new Task(this, 'load', { image: images.runner, env: { ROWS: extract.result('rows'), USER: db.value('USER') }, dependsOn: [extract] });
  }
}
`;

describe('loadProject', () => {
  it('makes each exported pipeline, named after its class, and runs a shared file once', async () => {
    const root = tempProject({ 'pipelines/shared.ts': SHARED, 'pipelines/nightly.ts': NIGHTLY });
    const [result] = await synthesizeInChild([root]);
    expect(result?.error).toBeUndefined();
    expect(result?.folders?.map(({ path }) => path)).toEqual(['local/environment', 'local/nightly-orders']);
    const file = parse(result?.folders?.[1]?.files['compose.yaml'] ?? '');
    const plan = file['x-fairlead'];
    expect([
      plan.source,
      plan.tasks.map(({ name, needs }: { name: string; needs: string[] }) => [name, needs]),
    ]).toEqual([
      'pipelines/nightly.ts',
      [
        ['extract', []],
        ['load', ['extract']],
      ],
    ]);
  }, 30_000);
});
