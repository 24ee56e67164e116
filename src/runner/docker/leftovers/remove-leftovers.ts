import { processLock } from '../../../support/process-lock';
import type { Emit } from '../../events/run-event';
import { runFiles } from '../../record/run-files';
import type { EngineClient } from '../engine/engine-client';
import { describeLeft } from './describe-left';
import type { LeftObject } from './left-object';
import { listLeft } from './list-left';
import { projectLabel } from './project-label';
import { removeLeft } from './remove-left';
import { removeReserves } from './remove-reserves';

/** Whose leftovers, and which of them stay. */
export interface LeftoversOf {
  /** The project's `.fairlead`. */
  readonly home: string;
  /** The run that this process drives. */
  readonly run: string;
  /** What that run goes on with. */
  readonly isAdopted: (object: LeftObject) => boolean;
}

/**
 * Removes what runs of the project have left that no process drives any more, and tells it. What `run --keep` has left
 * stays, once it has ended.
 */
export async function removeLeftovers(
  engine: EngineClient,
  { home, run, isAdopted }: LeftoversOf,
  emit: Emit,
): Promise<void> {
  await removeReserves(home, run);
  const left = await listLeft(engine, { 'fairlead.home': projectLabel(home) });
  const removable = left.filter(
    (object) => !isKept(object, left) && !(object.run === run && isAdopted(object)),
  );
  const runs = new Set(removable.map((object) => object.run));
  for (const one of runs) {
    // Held meanwhile, so that nobody resumes it.
    const release = one === run ? () => {} : await processLock(runFiles(home, one).folder);
    if (!release) continue;
    const objects = removable.filter((object) => object.run === one);
    const failures = await removeLeft(engine, objects);
    release();
    if (failures.length < objects.length) {
      const text = `removed what run \`${one}\` had left: ${describeLeft(objects)}`;
      emit({ type: 'message', level: 'warning', text });
    }
    for (const text of failures) emit({ type: 'message', level: 'warning', text });
  }
}

/** What still runs was not left on purpose. */
function isKept({ kept, run, task, attempt }: LeftObject, all: readonly LeftObject[]): boolean {
  const runs = all.some(
    (other) =>
      other.run === run && other.task === task && other.attempt === attempt && other.state === 'running',
  );
  return kept && !runs;
}
