import { type ComposeProject, composeProject } from '../../support/compose-project';
import { testSubnet } from '../../support/test-subnet';
import { examples, local } from '../../targets/compose/examples';
import { fairleadRun } from './fairlead-run';

jest.setTimeout(120_000);

const partners = { external: false, internal: true, subnet: testSubnet() };
const environment = { ...local, networks: { ...local.networks, partners } };

describe('the runner on what the compose target writes', () => {
  let project: ComposeProject;
  beforeEach(async () => {
    project = await composeProject(environment, examples);
    project.secret('source/USER', 'reader');
    project.secret('source/PASSWORD', 'p$x "y"');
  });
  afterEach(() => project.remove());

  it('runs results, init steps, sidecars that share a network, and another trigger rule', async () => {
    const { exitCode, states, said, events } = await fairleadRun(project, 'coordinated');
    expect({ exitCode, states, events: exitCode === 0 ? [] : events }).toEqual({
      exitCode: 0,
      states: { count: 'succeeded', report: 'succeeded', 'clean-up': 'succeeded' },
      events: [],
    });
    expect(said['count/check']).toContain('counter');
    expect(said.report).toBe('3\n');
  });

  it('runs a chain with a stand-in, secrets, volumes of a group and scratch space', async () => {
    const { exitCode, said, events } = await fairleadRun(project, 'orders');
    expect({ exitCode, events: exitCode === 0 ? [] : events }).toEqual({ exitCode: 0, events: [] });
    expect(said.extract).toMatch(/^\d{4}-\d\d-\d\d \*+ laptop\n\[app\]\nlevel = info\n$/);
    expect(said.transform).toBe('rows\n');
  });
});
