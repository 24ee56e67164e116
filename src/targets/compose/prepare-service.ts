import type { ComposeService } from '../../features/draft/compose-file';
import type { VolumePreparation } from '../../features/draft/service-draft';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import { escapeDollars } from './escape-dollars';
import { generatedService } from './generated-service';

/**
 * Scratch space is emptied and opened for everybody, as an emptyDir is. A group gets its volume as with `fsGroup` and `OnRootMismatch`:
 * only where the root of the volume is not right yet, which comes last, so that a step that was cut off is done again.
 */
const SCRIPT = `set -e
while [ $# -gt 0 ]; do
  if [ "$1" = scratch ]; then
    find "$2" -mindepth 1 -maxdepth 1 -exec rm -rf {} +
    chmod 0777 "$2"
  elif ! [ -g "$2" ] || [ "$(stat -c %g "$2")" != "$1" ]; then
    chgrp -R "$1" "$2"
    chmod -R g+rwX "$2"
    find "$2" -depth -type d -exec chmod g+s {} +
  fi
  shift 2
done`;

/** The step that makes volumes writable before a task starts: an empty volume of Docker belongs to root. */
export function prepareService(
  environment: EnvironmentSpec,
  preparations: readonly VolumePreparation[],
): ComposeService {
  const target = (index: number) => `/volumes/${index}`;
  return generatedService(environment, {
    user: '0:0',
    cap_add: ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID'],
    entrypoint: ['sh', '-c', String(escapeDollars(SCRIPT)), 'prepare'],
    command: preparations.flatMap(({ access }, index) => [
      access === 'scratch' ? 'scratch' : String(access.group),
      target(index),
    ]),
    volumes: preparations.map(({ volume }, index) => ({
      type: 'volume',
      source: volume,
      target: target(index),
      volume: { nocopy: true },
    })),
  });
}
