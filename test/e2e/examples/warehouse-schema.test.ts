import { type ExampleProject, exampleProject } from '../../support/example-project';

jest.setTimeout(180_000);

let project: ExampleProject;
beforeAll(async () => {
  project = await exampleProject();
  await project.run('warehouse-schema');
});
afterAll(() => project?.remove());

const tables = () =>
  project.query(
    'warehouse-db',
    "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname IN ('bronze', 'silver') ORDER BY 1",
  );
const ALL = [
  'bronze.customers',
  'bronze.orders',
  'bronze.products',
  'silver.customers',
  'silver.orders',
  'silver.orders_by_customer',
];

it('creates the schemas where they are missing, and leaves them as they are where they are not', async () => {
  await project.query('warehouse-db', 'DROP SCHEMA bronze, silver CASCADE');
  expect(await tables()).toEqual([]);
  const first = await project.run('warehouse-schema');
  expect(first).toMatchObject({ exitCode: 0, states: { 'create-schemas': 'succeeded' }, stderr: '' });
  expect(await tables()).toEqual(ALL);

  const row = "INSERT INTO bronze.products VALUES (1, '2026-01-31', 'Anchor', 10)";
  await project.query('warehouse-db', row);
  expect((await project.run('warehouse-schema')).exitCode).toBe(0);
  expect(await project.query('warehouse-db', 'SELECT count(*) FROM bronze.products')).toEqual(['1']);
  expect(await tables()).toEqual(ALL);
});
