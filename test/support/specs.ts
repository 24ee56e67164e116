import { ORCHESTRATION_DEFAULTS } from '../../src/model/orchestration-spec';
import type { EnvironmentSpec } from '../../src/model/spec/environment-spec';
import type { PipelineSpec } from '../../src/model/spec/pipeline-spec';
import type { ProjectSpec } from '../../src/model/spec/project-spec';
import type { ResourcesSpec } from '../../src/model/spec/resource-spec';
import type { OrchestrationSpec, TaskSpec } from '../../src/model/spec/task-spec';

const NOTHING: ResourcesSpec = { secrets: {}, configs: {}, volumes: {} };

const ENVIRONMENT: EnvironmentSpec = {
  name: 'staging',
  project: 'shop',
  target: 'kubernetes',
  registry: 'registry.example.com/shop',
  namespace: 'shop-staging',
  secrets: 'managed',
  promotion: 'automatic',
  storageClasses: {},
  dns: { namespace: 'kube-system', podLabels: { 'k8s-app': 'kube-dns' } },
  apiServer: [],
  egress: [],
  podSecurity: 'restricted',
  quota: {},
  contexts: [],
  appliedBy: 'fairlead',
  orchestrator: 'runner',
  runnerImage: { repository: 'fairlead/runner', tag: '0.1.0' },
  hostPaths: [],
  movingTags: false,
  toolsImage: { repository: 'busybox', tag: '1.37' },
  defaults: {},
  overrides: {},
  services: {},
  networks: {},
};

/** Plain specs for tests, as the model would make them: every setting has a value, the given ones win. */
export const specs = {
  environment: (over: Partial<EnvironmentSpec> = {}): EnvironmentSpec => ({ ...ENVIRONMENT, ...over }),

  task: (
    name: string,
    fields: TaskSpec['fields'] = {},
    {
      orchestration,
      ...over
    }: Partial<Omit<TaskSpec, 'orchestration'>> & { orchestration?: Partial<OrchestrationSpec> } = {},
  ): TaskSpec => ({
    name,
    fields: { image: { repository: 'datakit', tag: '1.4.2' }, ...fields },
    orchestration: { ...ORCHESTRATION_DEFAULTS, ...orchestration },
    dependsOn: [],
    results: {},
    init: [],
    sidecars: [],
    environments: {},
    ...over,
  }),

  pipeline: (name: string, tasks: readonly TaskSpec[], over: Partial<PipelineSpec> = {}): PipelineSpec => ({
    name,
    source: `pipelines/${name}.ts`,
    trigger: 'manual',
    parameters: {},
    services: [],
    defaults: {},
    tasks,
    ...over,
    resources: { ...NOTHING, ...over.resources },
  }),

  project: (
    environment: EnvironmentSpec,
    pipelines: readonly PipelineSpec[],
    shared: Partial<ResourcesSpec> = {},
  ): ProjectSpec => ({
    name: environment.project,
    environments: [environment],
    pipelines,
    shared: { ...NOTHING, ...shared },
  }),
};
