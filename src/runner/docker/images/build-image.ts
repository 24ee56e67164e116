import { existsSync } from 'node:fs';
import { displayPath } from '../../../assembly/display-path';
import type { Problem } from '../../../support/problem';
import { readComposeDocument } from '../../dist/compose-document';
import { composeCommand } from '../compose/compose-command';
import { withoutOrder } from '../compose/without-order';
import { DockerCommandError } from '../engine/docker-command-error';
import type { ImageSource } from './image-need';
import type { ImageWork } from './image-work';

/** How many of the last lines of a failed build are told. */
const SHOWN_LINES = 10;

/** A step of the Dockerfile, as BuildKit tells it: `#5 [runner 2/3] RUN make`. */
const STEP = /^#\d+ \[(?:\S+ )*?(\d+\/\d+)\] (.*)$/;

/** Builds an image as Compose understands its service; the failure, when it cannot. */
export async function buildImage(
  image: string,
  { file, service, context }: ImageSource,
  work: ImageWork,
): Promise<Problem | undefined> {
  const { env, stop, emit, buildArgs = [], logCall } = work;
  if (!existsSync(context))
    return {
      message: `\`${image}\` cannot be built: there is no folder \`${displayPath(context)}\``,
      help: 'check `build` in `pipelines/images.ts`',
    };
  const tell = (detail?: string) =>
    emit({ type: 'image', image, state: 'building', ...(detail && { detail }) });
  const { args: files, ...input } = withoutOrder(file, readComposeDocument(file));
  const args = buildArgs.flatMap((arg) => ['--build-arg', arg]);
  tell();
  try {
    await composeCommand({
      ...input,
      args: [...files, '--profile', '*', 'build', ...args, service],
      variables: {},
      env,
      stop,
      onLine: (line) => {
        const [, number, step] = STEP.exec(line) ?? [];
        if (number !== undefined) tell(`${number} ${step}`);
      },
      ...(logCall && { logCall }),
    });
  } catch (error) {
    if (stop.polite.aborted || !(error instanceof DockerCommandError)) throw error;
    const said = error.message.split('\n').filter((line) => line.trim() !== '');
    return {
      message: `\`${image}\` cannot be built:\n${said.slice(-SHOWN_LINES).join('\n')}`,
      help: `\`docker compose -f ${displayPath(file)} build ${service}\` does it again`,
    };
  }
  emit({ type: 'image', image, state: 'ready' });
  return undefined;
}
