import type { AttemptEnd, AttemptRequest, Executor } from '../executor';
import { StartGate } from '../start-gate';
import type { Stop } from '../stop/stop';
import { runAttempt } from './attempt/run-attempt';
import type { RunContext } from './attempt/run-context';
import { RUN_LABELS } from './jobs/run-labels';
import type { KubernetesRun } from './kubernetes-run';
import { Pace } from './watch/pace';
import { PodWatch } from './watch/pod-watch';

/** An API server turns calls away that come too many at once. */
const CREATED_AT_ONCE = 16;
/** How often one of the attempts that do not start is looked into: their number must not matter. */
const LOOK_MS = 1000;

/** Runs attempts as Jobs of a cluster, each stamped from the template of its task. */
export class KubernetesExecutor implements Executor {
  private watch: PodWatch | undefined;
  private context: RunContext | undefined;
  private readonly removing = new Set<Promise<void>>();

  constructor(private readonly run: KubernetesRun) {}

  async prepare(stop: Stop): Promise<void> {
    const { api, clock, run } = this.run;
    const record = await this.run.open(stop);
    this.watch = new PodWatch(api, `${RUN_LABELS.run}=${run}`, clock);
    await this.watch.begin();
    const { board } = this.watch;
    const gate = new StartGate(CREATED_AT_ONCE);
    const looks = new Pace(clock, LOOK_MS);
    this.context = { ...this.run, ...record, board, gate, looks, removing: this.removing };
  }

  async attempt(request: AttemptRequest): Promise<AttemptEnd> {
    if (!this.context) throw new Error('the executor is not prepared');
    return runAttempt(this.context, request);
  }

  async cleanup(): Promise<void> {
    await Promise.all(this.removing);
    await this.watch?.end();
  }
}
