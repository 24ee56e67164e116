import fc from 'fast-check';
import { planSchema } from '../../../src/assembly/plan-schema';
import { composeProject } from '../../support/compose-project';
import { specs } from '../../support/specs';
import { targetFolders } from '../../support/target-folders';
import { projects } from '../../targets/kubernetes/generated-specs';
import { readCompose } from '../../targets/read-compose';

jest.setTimeout(180_000);

const local = specs.environment({ name: 'local', target: 'compose', registry: 'registry.localhost' });

describe('the compose target', () => {
  it('makes files of any project that Compose accepts, with a plan that the schema accepts', async () => {
    await fc.assert(
      fc.asyncProperty(projects, async (generated) => {
        const project = { ...generated, environments: [local] };
        const { files, problems } = targetFolders(local, project);
        fc.pre(problems.length === 0);
        const made = await composeProject(local, project);
        try {
          for (const { name } of project.pipelines) {
            const { exitCode, stdout, stderr } = await made.compose(name, ['config', '--quiet']);
            expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: '', stderr: '' });
            expect(planSchema.parse(readCompose.plan(files, name)).pipeline).toBe(name);
          }
        } finally {
          made.remove();
        }
      }),
      { numRuns: 25 },
    );
  });
});
