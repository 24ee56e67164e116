const { execFileSync } = require('node:child_process');
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { parse } = require('yaml');
const { measure } = require('../measure');
const { withProject } = require('./project');
const { pythonWith } = require('../../support/python-with');

const TIMES = 3;

const dag = (image, network) => `from airflow.sdk import DAG
from airflow.providers.docker.operators.docker import DockerOperator

with DAG("chain", schedule=None):
    extract, load = [
        DockerOperator(
            task_id=name, image="${image}", command=["echo", "hello"], network_mode="${network}",
            auto_remove="success", mount_tmp_dir=False,
        )
        for name in ("extract", "load")
    ]
    extract >> load
`;

const kfp = (image, network) => `import sys
from kfp import dsl, local

local.init(runner=local.DockerRunner(network="${network}"), pipeline_root=sys.argv[1])

@dsl.container_component
def extract():
    return dsl.ContainerSpec(image="${image}", command=["echo"], args=["hello"])

@dsl.container_component
def load():
    return dsl.ContainerSpec(image="${image}", command=["echo"], args=["hello"])

@dsl.pipeline
def chain():
    load().after(extract())

chain()
`;

/** Two tasks, one after the other, against Airflow and Kubeflow Pipelines on the same engine. */
function chain() {
  const airflow = join(
    pythonWith('airflow', ['apache-airflow==3.1.3', 'apache-airflow-providers-docker']),
    'airflow',
  );
  const python = join(pythonWith('kfp', ['kfp', 'docker']), 'python');
  const tasks = [
    { name: 'extract', command: ['echo', 'hello'] },
    { name: 'load', command: ['echo', 'hello'], after: ['extract'] },
  ];
  return withProject({ chain: tasks }, ({ root: cwd, compose, run, image }) => {
    const fairlead = { argv: run('chain'), cwd };
    measure([fairlead], 1);
    const network = `${parse(readFileSync(compose('chain'), 'utf8')).name}_default`;
    mkdirSync(join(cwd, 'airflow/dags'), { recursive: true });
    writeFileSync(join(cwd, 'airflow/dags/chain.py'), dag(image, network));
    writeFileSync(join(cwd, 'chain.py'), kfp(image, network));
    const env = {
      ...process.env,
      AIRFLOW_HOME: join(cwd, 'airflow'),
      AIRFLOW__CORE__LOAD_EXAMPLES: 'False',
    };
    execFileSync(airflow, ['db', 'migrate'], { env, stdio: 'ignore' });
    const [ours, theirs, kubeflow] = measure(
      [
        fairlead,
        { program: airflow, argv: ['dags', 'test', 'chain'], env },
        { program: python, argv: [join(cwd, 'chain.py'), join(cwd, 'outputs')], cwd },
      ],
      TIMES,
    );
    const row = (what, other, bar) => ({ what, ours: ours.seconds, theirs: other.seconds, bar });
    return [
      row('two tasks in a chain against airflow dags test', theirs, 0.2),
      row('two tasks in a chain against kfp.local', kubeflow, 1),
    ];
  });
}

module.exports = { chain };
