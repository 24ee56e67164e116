import { existsSync, symlinkSync } from 'node:fs';
import type { PlanContainer, PlanTask } from '../../../assembly/plan';
import { ContainerLog } from '../../attempt/container-log';
import { logGapText } from '../../events/log-gap-text';
import { LogFile } from '../../record/log-file';
import { runFiles } from '../../record/run-files';
import { KubeApiError } from '../api/kube-api-error';
import { isPodOver } from '../attempt/is-pod-over';
import { attemptKey, RUN_LABELS } from '../jobs/run-labels';
import { followContainer } from '../logs/follow-container';
import type { FollowedContainer } from '../logs/followed-container';
import { LogReading } from '../logs/log-reading';
import { readLog } from '../logs/read-log';
import { containerStatus } from '../objects/pod';
import { pauseFor } from '../watch/patience';
import type { PodBoard } from '../watch/pod-board';
import type { MirrorOptions } from './mirror-options';

const LOOK_MS = 500;

/** An attempt whose log is copied. */
export interface MirroredAttempt {
  readonly task: PlanTask;
  readonly attempt: number;
  /** Secret values, for masking. */
  readonly secrets: readonly Buffer[];
  readonly board: PodBoard;
  /** Whether its end is known. */
  readonly hasEnded: () => boolean;
}

/** Copies what the containers of an attempt wrote, each line with the moment at which it did; with `follow` to its end. */
export async function mirrorAttempt(options: MirrorOptions, of: MirroredAttempt): Promise<void> {
  const { run, home, own, follow, signal, clock } = options;
  const { task, attempt, board } = of;
  const key = attemptKey({ [RUN_LABELS.task]: task.name, [RUN_LABELS.attempt]: String(attempt) });
  while (follow && !board.pod(key) && !of.hasEnded() && !signal.aborted)
    await pauseFor(clock, LOOK_MS, signal);
  const copy = runFiles(home, run).log(task.name, attempt);
  const seen = board.pod(key);
  if (!seen || seen.gone) {
    const known = runFiles(own, run).log(task.name, attempt);
    if (existsSync(known.bytes)) {
      symlinkSync(known.index, copy.index);
      symlinkSync(known.bytes, copy.bytes);
    } else if (of.hasEnded())
      options.warn(`the pod of attempt ${attempt} of \`${task.name}\` is gone, and its log with it`);
    return;
  }
  const file = new LogFile(copy);
  const { container: wanted } = options.selection;
  const containers = task.containers.filter(({ role, name }) => {
    return wanted === undefined || wanted === (role === 'main' ? null : name);
  });
  try {
    await Promise.all(containers.map((container) => mirrorContainer(options, of, key, container, file)));
  } finally {
    file.close();
  }
}

async function mirrorContainer(
  options: MirrorOptions,
  { task, attempt, secrets, board, hasEnded }: MirroredAttempt,
  key: string,
  container: PlanContainer,
  file: LogFile,
): Promise<void> {
  const { api, clock, signal, follow, selection, warn } = options;
  const { tail, since } = selection;
  let time = 0;
  let marks: { readonly time: number; readonly offset: number }[] = [];
  const log = new ContainerLog(
    { task, attempt },
    container,
    (event) => event.type === 'log' && file.add(time, event, event.bytes),
    secrets,
    'stdout',
  );
  const seen = () => board.pod(key);
  const status = () => {
    const now = seen();
    return now && !now.gone ? containerStatus(now.pod, container.service) : undefined;
  };
  const hasBegun = () => {
    const { state, lastState } = status() ?? {};
    return Boolean(state?.running ?? state?.terminated ?? lastState?.terminated);
  };
  const isOver = () => {
    const now = seen();
    return (
      !now || isPodOver(now) || (container.role !== 'sidecar' && status()?.state?.terminated !== undefined)
    );
  };
  while (follow && !hasBegun() && !isOver() && !hasEnded() && !signal.aborted)
    await pauseFor(clock, LOOK_MS, signal);
  const pod = seen()?.pod.metadata.name;
  if (!hasBegun() || pod === undefined) return;
  const gap: FollowedContainer['gap'] = (stretch) =>
    warn(logGapText({ type: 'log-gap', task: task.name, attempt, ...stretch }));
  const of: FollowedContainer = {
    ...{ api, clock, pod, container: container.service, seen, isOver, signal, gap },
    change: (_, milliseconds = LOOK_MS) => pauseFor(clock, milliseconds, signal),
    began: (moment, offset) => marks.push({ time: Date.parse(moment), offset }),
    first: {
      ...(tail !== undefined && { tailLines: tail }),
      ...(since !== undefined && { sinceTime: new Date(since).toISOString() }),
    },
    output: (bytes) => {
      let at = 0;
      for (const mark of [...marks, { time, offset: bytes.length }]) {
        if (mark.offset > at) log.write('stdout', bytes.subarray(at, mark.offset));
        at = Math.max(at, mark.offset);
        time = mark.time;
      }
      marks = [];
    },
    failed: ({ message }) => warn(`the log of \`${container.name}\` may not be whole: ${message}`),
  };
  await (follow ? followContainer(of) : readOnce(of));
  log.end();
}

async function readOnce(of: FollowedContainer): Promise<void> {
  await readLog(of, new LogReading(of.gap, of.began), { follow: false, previous: false }).catch((error) => {
    if (!(error instanceof KubeApiError)) throw error;
    of.failed(error);
  });
}
