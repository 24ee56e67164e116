const { execFileSync } = require('node:child_process');
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { airflowKubernetes } = require('../../support/airflow-kubernetes');
const { measure } = require('../measure');
const { withClusterProject } = require('./project');

const TIMES = 3;

const dag = (templates) => `from airflow.sdk import DAG
from airflow.providers.cncf.kubernetes.operators.pod import KubernetesPodOperator

with DAG("chain", schedule=None):
    extract, load = [
        KubernetesPodOperator(task_id=name, pod_template_file=f"${templates}/{name}.yaml")
        for name in ("extract", "load")
    ]
    extract >> load
`;

/** Two tasks, one after the other, against Airflow with the pod templates of the same tasks in the same namespace. */
function clusterChain() {
  const airflow = join(airflowKubernetes(), 'airflow');
  const tasks = [
    { name: 'extract', command: ['echo', 'hello'] },
    { name: 'load', command: ['echo', 'hello'], after: ['extract'] },
  ];
  return withClusterProject({ chain: tasks }, ({ root: cwd, env, run }) => {
    const fairlead = { argv: run('chain'), cwd, env };
    measure([fairlead], 1);
    const home = join(cwd, 'airflow');
    mkdirSync(join(home, 'dags'), { recursive: true });
    writeFileSync(join(home, 'dags/chain.py'), dag(join(cwd, 'dist/airflow/staging/chain')));
    const connection = { conn_type: 'kubernetes', extra: { kube_config_path: env.KUBECONFIG } };
    const airflowEnv = {
      ...env,
      AIRFLOW_HOME: home,
      AIRFLOW__CORE__LOAD_EXAMPLES: 'False',
      AIRFLOW_CONN_KUBERNETES_DEFAULT: JSON.stringify(connection),
    };
    execFileSync(airflow, ['db', 'migrate'], { env: airflowEnv, stdio: 'ignore' });
    const theirRun = { program: airflow, argv: ['dags', 'test', 'chain'], env: airflowEnv };
    const [ours, theirs] = measure([fairlead, theirRun], TIMES);
    const what = 'two tasks in a chain against airflow dags test with KubernetesPodOperator';
    return [{ what, ours: ours.seconds, theirs: theirs.seconds, bar: 0.3 }];
  });
}

module.exports = { clusterChain };
