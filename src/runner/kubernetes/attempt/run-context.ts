import type { Plan } from '../../../assembly/plan';
import type { Clock } from '../../clock';
import type { Emit } from '../../events/run-event';
import type { LogReader } from '../../record/log-reader';
import type { StartGate } from '../../start-gate';
import type { KubeApi } from '../api/kube-api';
import type { JobTemplate, Owner } from '../objects/job';
import type { Pace } from '../watch/pace';
import type { PodBoard } from '../watch/pod-board';

/** What every attempt of a run in a cluster needs. */
export interface RunContext {
  readonly api: KubeApi;
  readonly run: string;
  readonly plan: Plan;
  readonly clock: Clock;
  readonly emit: Emit;
  /** Secret values, for masking. */
  readonly secrets: readonly Buffer[];
  /** As they stood when the run began, by task. */
  readonly templates: ReadonlyMap<string, JobTemplate>;
  /** The record of the run in the cluster. */
  readonly owner: Owner;
  readonly board: PodBoard;
  /** Lets only so many Jobs be created at once. */
  readonly gate: StartGate;
  /** Of looks into attempts that do not start. */
  readonly looks: Pace;
  /** Resolves once all that was told so far is recorded in the cluster: what has a Job must be known there. */
  readonly recorded: () => Promise<void>;
  /** Whether Jobs stay when their attempt has ended, to go along with the record of the run. */
  readonly keepJobs: boolean;
  /** Reads what the local record has of the log of an attempt, by source. */
  readonly logged: (task: string, attempt: number) => ReadonlyMap<string, LogReader>;
  /** Removals that are under way; none of them rejects. */
  readonly removing: Set<Promise<void>>;
}
