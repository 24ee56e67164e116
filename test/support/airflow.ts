import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { airflowKubernetes } from './airflow-kubernetes';
import { execute, type Finished, succeed } from './execute';

/** An Airflow from PyPI with a home of its own. */
export interface Airflow {
  /** `airflow dags test DAG DATE`. */
  test(dag: string, date: string): Promise<Finished>;
  /** What the task handed on in its latest run. */
  result(dag: string, task: string): Promise<unknown>;
}

/** Makes one in the folder, with these DAGs, by file, and this connection to Kubernetes. */
export async function airflow(
  folder: string,
  dags: Readonly<Record<string, string>>,
  connection: object,
): Promise<Airflow> {
  const programs = airflowKubernetes();
  mkdirSync(join(folder, 'dags'), { recursive: true });
  for (const [file, text] of Object.entries(dags)) writeFileSync(join(folder, 'dags', file), text);
  const env = {
    AIRFLOW_HOME: folder,
    AIRFLOW__CORE__LOAD_EXAMPLES: 'False',
    AIRFLOW_CONN_KUBERNETES_DEFAULT: JSON.stringify(connection),
  };
  await succeed(join(programs, 'airflow'), ['db', 'migrate'], { env });
  return {
    test: (dag, date) => execute(join(programs, 'airflow'), ['dags', 'test', dag, date], { env }),
    result: async (dag, task) => {
      const query = `import sqlite3, sys
rows = sqlite3.connect(sys.argv[1]).execute(
    "select value from xcom where dag_id = ? and task_id = ? and key = 'return_value' order by timestamp", sys.argv[2:])
print(rows.fetchall()[-1][0])`;
      const args = ['-c', query, join(folder, 'airflow.db'), dag, task];
      return JSON.parse(await succeed(join(programs, 'python'), args));
    },
  };
}
