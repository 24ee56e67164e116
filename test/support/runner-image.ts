import { join } from 'node:path';
import { succeed } from './execute';
import { REPOSITORY } from './repository';

/** The name of the image of the runner, built from the compiled `lib/` where that has changed. */
export async function runnerImage(): Promise<string> {
  await succeed(join(REPOSITORY, 'pipelines/docker/build'), ['runner']);
  return 'registry.localhost/fairlead/runner:0.1.0';
}
