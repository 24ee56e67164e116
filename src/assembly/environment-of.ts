/** The environment in a folder's path: the second part below `airflow/`, else the first. */
export function environmentOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'airflow' ? second : first;
}
