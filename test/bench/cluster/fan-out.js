const { measure } = require('../measure');
const { withClusterProject } = require('./project');

const COUNT = 50;
const TIMES = 3;

/** Fifty tasks that need nothing of each other, against the same Jobs by `kubectl apply` and `kubectl wait`. */
function clusterFanOut() {
  const tasks = Array.from({ length: COUNT }, (_, i) => ({ name: `t${i}`, command: ['echo', `hello ${i}`] }));
  return withClusterProject({ fan: tasks }, ({ root: cwd, env, kubectl, kubectlText, run, jobsFile }) => {
    const fairlead = { argv: run('fan'), cwd, env };
    measure([fairlead], 1);
    const file = jobsFile('fan');
    const remove = () => kubectl('delete', 'jobs', '-l', 'bench', '--cascade=foreground');
    const apply = `${kubectlText} apply -f ${file} && ${kubectlText} wait --for=condition=complete --timeout=300s -f ${file}`;
    const [ours, theirs] = measure([fairlead, { program: 'sh', argv: ['-c', apply], before: remove }], TIMES);
    const what = `${COUNT} tasks against kubectl apply and wait of the same Jobs`;
    return [{ what, ours: ours.seconds, theirs: theirs.seconds, bar: 1 }];
  });
}

module.exports = { clusterFanOut };
