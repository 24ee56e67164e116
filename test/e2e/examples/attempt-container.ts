import type { ExampleProject } from '../../support/example-project';
import { succeed } from '../../support/execute';

/** The id of the running container of a run, by the labels that the runner gives it. */
export async function attemptContainer({ name }: ExampleProject, container: string): Promise<string> {
  const labels = [`com.docker.compose.project=${name}`, `fairlead.container=${container}`];
  const filters = labels.flatMap((label) => ['--filter', `label=${label}`]);
  return (await succeed('docker', ['ps', '--quiet', '--no-trunc', ...filters])).trim();
}
