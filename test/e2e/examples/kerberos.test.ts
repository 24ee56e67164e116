import { type ExampleProject, exampleProject } from '../../support/example-project';

jest.setTimeout(180_000);

let project: ExampleProject;
beforeAll(async () => {
  project = await exampleProject();
});
afterAll(() => project?.remove());

it('logs in with a ticket that the sidecar got with the keytab, and ends although the sidecar would go on', async () => {
  const run = await project.run('kerberos', '--date', '2026-01-31');
  expect(run).toMatchObject({ exitCode: 0, states: { 'use-ticket': 'succeeded' }, stderr: '' });
  const said = run.said('use-ticket');
  expect(said).toContain('Ticket cache: FILE:/tmp/krb5cc/krb5cc');
  expect(said).toContain('Default principal: etl-service@EXAMPLE.COM');
  expect(said).toContain('krbtgt/EXAMPLE.COM@EXAMPLE.COM');
  expect(said).toMatch(
    /host\/ticket-check\.internal\.com@EXAMPLE\.COM: kvno = 1\nlogged in on 2026-01-31\n$/,
  );
  expect(run.said('use-ticket/krb-renewer')).toBe(
    'krb-renewer: ticket of etl-service@EXAMPLE.COM renewed\nkrb-renewer: stopped\n',
  );
  expect(await project.leftOfRuns()).toEqual([]);
});
