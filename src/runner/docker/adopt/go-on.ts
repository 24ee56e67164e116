import { RestOfLog } from '../../attempt/rest-of-log';
import type { AttemptEnd, AttemptRequest } from '../../executor';
import { DockerAttempt } from '../attempt/docker-attempt';
import type { AttemptContext } from '../attempt/run-context';
import type { AdoptedObjects } from './adopted-objects';

/** Takes an attempt whose main container was started to its end; its log goes on after what the record has. */
export async function goOn(
  context: AttemptContext,
  request: AttemptRequest,
  objects: AdoptedObjects,
): Promise<AttemptEnd> {
  const { task, attempt } = request;
  const log = new RestOfLog(task.name, context.logged(task.name, attempt), context.emit);
  const adopted = new DockerAttempt({ ...context, emit: log.emit }, request, objects);
  const outcome = await adopted.run();
  log.end();
  const { usage } = adopted;
  const release = () => void context.removing.add(objects.remove());
  return { outcome, ...(usage && { usage }), release };
}
