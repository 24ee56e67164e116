/** Where a task writes its result: the path that images made for Airflow know. */
export const RESULT_PATH = '/airflow/xcom/return.json';
