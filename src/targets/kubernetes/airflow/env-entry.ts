import type { Reference } from '../../../features/reference/reference';
import { RUN_VARIABLES } from '../../../support/run-variables';

/** What a DAG writes in `env_vars` for a reference: the variable, and Airflow's template with its value. Nothing for what is in the pod already. */
export function envEntry(reference: Reference, timeZone: string): string[] {
  const entry = (variable: string, template: string) => [`'${variable}': "{{ ${template} }}"`];
  if (reference.ref === 'result')
    return entry(reference.variable, `ti.xcom_pull('${reference.task}')['${reference.name}']`);
  if (reference.ref === 'parameter') return entry(reference.variable, `params['${reference.name}']`);
  const known = Object.values(RUN_VARIABLES).find(
    ({ variable }) => reference.ref === 'run' && variable === reference.variable,
  );
  return known ? entry(known.variable, runTemplate(known.airflow, timeZone)) : [];
}

/** Airflow's dates are in UTC, those of a run in the zone of the schedule. */
function runTemplate(name: string, timeZone: string): string {
  const inZone = timeZone === 'UTC' || timeZone === 'Etc/UTC' ? '' : `.in_timezone('${timeZone}')`;
  if (name.startsWith('data_interval_')) return `${name}${inZone} | ts`;
  return inZone !== '' && /^[dt]s(_|$)/.test(name) ? `logical_date${inZone} | ${name}` : name;
}
