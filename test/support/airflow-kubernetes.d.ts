/** The folder of programs of an Airflow with KubernetesPodOperator, in the user's cache; installed where it is missing. */
export function airflowKubernetes(): string;
