const { pythonWith } = require('./python-with');

const PACKAGES = ['apache-airflow==3.1.3', 'apache-airflow-providers-cncf-kubernetes==10.25.0'];

/** The folder of programs of an Airflow with KubernetesPodOperator. */
const airflowKubernetes = () => pythonWith('airflow-kubernetes', PACKAGES);

module.exports = { airflowKubernetes };
