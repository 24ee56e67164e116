import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The operators of a DAG that name a template that is not there, or pass other variables than it asks for. */
export function dagMistakes(dag: string, folder: string): string[] {
  const operators = dag.split('KubernetesPodOperator(').slice(1);
  const base = /TEMPLATES = "\/opt\/airflow\/(.*)"/.exec(dag)?.[1] ?? '';
  return operators
    .filter((operator) => operator.includes('pod_template_file'))
    .flatMap((operator) => {
      const path = `${base}/${/\{TEMPLATES\}\/(.*)"/.exec(operator)?.[1]}`;
      if (!existsSync(join(folder, path))) return [`${path} is not there`];
      const wanted = /env_vars=\{(.*)\}/.exec(readFileSync(join(folder, path), 'utf8'))?.[1] ?? '';
      const passed = /env_vars=\{(.*)\}/.exec(operator)?.[1] ?? '';
      return passed.replaceAll('"', "'") === wanted.replaceAll('"', "'")
        ? []
        : [`${path} wants {${wanted}}, not {${passed}}`];
    });
}
