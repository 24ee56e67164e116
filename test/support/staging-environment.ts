/** Where an environment of a test is. */
export interface StagingPlace {
  readonly namespace: string;
  /** Of the kubeconfig. */
  readonly context: string;
  readonly registry: string;
}

/** The environment `staging`, a namespace of a cluster, in TypeScript; `settings` are more of it. */
export function stagingEnvironment({ namespace, context, registry }: StagingPlace, settings: string): string {
  return `import { Environment, project } from 'fairlead';
new Environment(project, 'staging', {
  target: 'kubernetes',
  registry: '${registry}',
  namespace: '${namespace}',
  contexts: ['${context}'],
  ${settings}
});
`;
}
