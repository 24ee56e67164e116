/** The name of a task's main container in every pod: the one that Airflow's KubernetesPodOperator gives it anyway. */
export const MAIN_CONTAINER = 'base';
