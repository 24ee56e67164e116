const { execFileSync } = require('node:child_process');
const { rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { CLI, writeProject } = require('../write-project');

const CLUSTER = join(__dirname, '../../cluster/cluster');
const IMAGE = 'registry.localhost/platform/tools:1.0.0';
const text = { encoding: 'utf8', maxBuffer: 2 ** 28 };

const environments = (namespace, context) => `import { Environment, project } from 'fairlead';
new Environment(project, 'staging', {
  target: 'kubernetes',
  registry: 'registry.localhost',
  namespace: '${namespace}',
  contexts: ['${context}'],
  defaults: { pullPolicy: 'IfNotPresent' },
});
`;

/** Makes a project with these pipelines for the test cluster, which is started where it does not run; removes it after the work. */
async function withClusterProject(pipelines, work) {
  const [, kubeconfig] = /^KUBECONFIG=(.+)$/m.exec(execFileSync(CLUSTER, ['start'], text));
  execFileSync(CLUSTER, ['import', IMAGE]);
  const program = join(kubeconfig, '../kubectl');
  const namespace = `fairlead-bench-${process.pid}`;
  const words = (...argv) => ['--kubeconfig', kubeconfig, '--namespace', namespace, ...argv];
  const kubectl = (...argv) => execFileSync(program, words(...argv), text);
  const root = writeProject(environments(namespace, kubectl('config', 'current-context').trim()), pipelines);
  try {
    return await work({
      root,
      kubectl,
      /** As words of a shell. */
      kubectlText: [program, ...words()].join(' '),
      env: { ...process.env, KUBECONFIG: kubeconfig },
      run: (pipeline) => [CLI, 'run', pipeline, '--env', 'staging'],
      /** The Jobs that a run of the pipeline has made, as a user would write them, in a file for `kubectl apply`. */
      jobsFile: (pipeline) => {
        const list = JSON.parse(
          kubectl('get', 'jobs', '-l', `fairlead.dev/pipeline=${pipeline}`, '-o', 'json'),
        );
        const file = join(root, `${pipeline}.json`);
        const items = list.items.map(byHand(pipeline));
        writeFileSync(file, JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
        return file;
      },
    });
  } finally {
    execFileSync(program, words('delete', 'namespace', namespace, '--ignore-not-found', '--wait=false'));
    rmSync(root, { recursive: true, force: true });
  }
}

/** The same Job without what the cluster and the runner have written into it. */
function byHand(pipeline) {
  return ({ spec: { selector, manualSelector, template, ...spec } }, i) => {
    const labels = { bench: pipeline };
    const metadata = { name: `${pipeline}-${i}`, labels };
    const own = { ...template, metadata: { annotations: template.metadata.annotations, labels } };
    return { apiVersion: 'batch/v1', kind: 'Job', metadata, spec: { ...spec, template: own } };
  };
}

module.exports = { withClusterProject };
