import fc from 'fast-check';
import type { Value } from '../../../src/features/reference/reference';
import type { ProjectSpec } from '../../../src/model/spec/project-spec';
import { kubernetesTarget } from '../../../src/targets/kubernetes';
import { kubernetesExpand } from '../../support/kubernetes-expand';
import { manifestProblems } from '../../support/manifest-problems';
import { manifests } from '../../support/manifests';
import { projects } from './generated-specs';

interface Container {
  readonly name: string;
  readonly args?: readonly string[];
  readonly env?: readonly { readonly name: string; readonly value?: string }[];
}
interface CronJob {
  readonly spec: {
    readonly jobTemplate: {
      readonly spec: { readonly template: { readonly spec: { readonly containers: Container[] } } };
    };
  };
}

function outputsOf(project: ProjectSpec) {
  const [environment] = project.environments;
  if (!environment) throw new Error('no environment');
  return [
    kubernetesTarget.environment(environment, project),
    ...project.pipelines.map((pipeline) => kubernetesTarget.pipeline(pipeline, environment, project)),
  ];
}

/** What a program sees that nobody has given a run. */
function seen(value: Value): string {
  if (typeof value === 'string') return value;
  if (value.ref === 'text') return value.parts.map(seen).join('');
  if (value.ref === 'run') return '1970-01-01';
  throw new Error(`no ${value.ref} is generated`);
}

/** The entries as a container gets them: each sees those before it. */
function environmentOf({ env = [] }: Container): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const { name, value = '' } of env) variables[name] = kubernetesExpand(value, variables);
  return variables;
}

describe('any project for Kubernetes', () => {
  it('becomes objects that the API server describes, each file one and no name twice', () => {
    fc.assert(
      fc.property(projects, (project) => {
        const outputs = outputsOf(project);
        if (outputs.some(({ problems }) => problems.length > 0)) return;
        const objects = outputs.flatMap((output) => Object.entries(manifests(output)));
        expect(
          objects.flatMap(([file, object]) =>
            manifestProblems(object).map((problem) => `${file}: ${problem}`),
          ),
        ).toEqual([]);
        const inCluster = objects.filter(([file]) => !file.startsWith('airflow/'));
        const names = inCluster.map(([, { kind, metadata }]) => `${kind} ${metadata.name}`);
        expect(names).toEqual([...new Set(names)]);
        for (const [, { kind, metadata }] of objects) {
          if (kind !== 'Namespace') expect(metadata.namespace).toBe('shop-staging');
          expect(metadata.labels['app.kubernetes.io/managed-by']).toBe('fairlead');
          expect(metadata.labels).not.toHaveProperty('app.kubernetes.io/instance');
          expect(metadata.name.length).toBeLessThanOrEqual(kind === 'CronJob' ? 52 : 63);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('becomes the same bytes each time', () => {
    fc.assert(
      fc.property(projects, (project) => {
        expect(outputsOf(structuredClone(project))).toEqual(outputsOf(project));
      }),
      { numRuns: 30 },
    );
  });

  it('hands every text to the program as it was written', () => {
    fc.assert(
      fc.property(projects, (project) => {
        const outputs = outputsOf(project);
        if (outputs.some(({ problems }) => problems.length > 0)) return;
        const objects = Object.assign({}, ...outputs.map(manifests)) as Record<string, CronJob>;
        for (const pipeline of project.pipelines) {
          for (const task of pipeline.tasks) {
            const file = Object.keys(objects).find(
              (path) => path === `staging/${pipeline.name}/cronjob-${pipeline.name}-${task.name}.yaml`,
            );
            const container = file && objects[file]?.spec.jobTemplate.spec.template.spec.containers[0];
            if (!container) throw new Error(`${pipeline.name}/${task.name} has no container`);
            const variables = environmentOf(container);
            expect((container.args ?? []).map((arg) => kubernetesExpand(arg, variables))).toEqual(
              ((task.fields.args ?? []) as Value[]).map(seen),
            );
            for (const [name, value] of Object.entries((task.fields.env ?? {}) as Record<string, Value>))
              expect(variables[name]).toBe(seen(value));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
