/** The environment `local` of the projects whose tasks print what they see, in TypeScript. */
export const localEnvironment = `
new Environment(project, 'local', {
  target: 'compose',
  registry: 'docker.io',
  toolsImage: { registry: 'docker.io', repository: 'fairlead-test/busybox', tag: '1' },
  hostPaths: ['/usr/bin'],
});
`;
