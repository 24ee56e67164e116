import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RunEvent } from '../../events/run-event';
import { runFiles } from '../../record/run-files';
import { lockRun } from '../../record/run-lock';
import { RUN_LABELS } from '../jobs/run-labels';
import { readClusterSecrets } from '../read-cluster-secrets';
import { isHeldRun } from '../record/held-runs';
import { eventsText, recordParts, startsOf } from '../record/record-parts';
import type { StartData } from '../record/start-data';
import { pauseFor } from '../watch/patience';
import { PodWatch } from '../watch/pod-watch';
import type { MirrorOptions } from './mirror-options';
import { mirrorAttempt } from './mirrored-attempt';

/** How often a record is looked at that somebody else writes. */
const LOOK_MS = 1000;

/** Copies a run from its cluster, events and logs, as if its runner wrote them here; with `follow` until it ends or nobody drives it. */
export class RunMirror {
  private lines = 0;
  private starts = 0;
  private ended = false;
  private plans: ReadonlyMap<number, StartData> = new Map();
  private secrets: readonly Buffer[] | undefined;
  private readonly reading = new Map<string, Promise<void>>();
  private readonly over = new Set<string>();
  private readonly watch: PodWatch;

  constructor(private readonly options: MirrorOptions) {
    const { api, run, clock } = options;
    this.watch = new PodWatch(api, `${RUN_LABELS.run}=${run}`, clock);
  }

  /** Resolves to what goes on until the copy is whole; whoever follows the copy finds it driven meanwhile. */
  async begin(): Promise<{ readonly done: Promise<void> }> {
    const { home, run } = this.options;
    mkdirSync(dirname(runFiles(home, run).log('', 0).bytes), { recursive: true, mode: 0o700 });
    const unlock = await lockRun(home, run);
    try {
      await this.watch.begin();
      const isHeld = await this.look();
      return { done: this.goOn(isHeld).finally(() => this.end(unlock)) };
    } catch (error) {
      await this.end(unlock);
      throw error;
    }
  }

  private async goOn(held: boolean): Promise<void> {
    const { follow, signal, clock } = this.options;
    for (let isHeld = held; follow && !this.ended && isHeld && !signal.aborted; isHeld = await this.look())
      await pauseFor(clock, LOOK_MS, signal);
    await Promise.all(this.reading.values());
  }

  private async end(unlock: () => void): Promise<void> {
    await this.watch.end();
    unlock();
  }

  /** Takes what is new in the record; whether its run was driven just before. */
  private async look(): Promise<boolean> {
    const { api, run, clock } = this.options;
    const isHeld = await isHeldRun(api, run, clock.now());
    const parts = await recordParts(api, run);
    this.plans = startsOf(parts);
    const lines = eventsText(parts).split('\n').slice(0, -1);
    const events = lines.slice(this.lines).map((line) => JSON.parse(line) as RunEvent);
    this.lines = lines.length;
    for (const event of events)
      if (event.type === 'attempt-ended') this.over.add(`${event.task}.${event.attempt}`);
    for (const event of events) await this.take(event);
    return isHeld;
  }

  private async take(event: RunEvent): Promise<void> {
    if (event.type === 'run-started') this.starts += 1;
    this.ended = event.type === 'run-ended';
    if (event.type === 'attempt-ended') await this.reading.get(`${event.task}.${event.attempt}`);
    appendFileSync(runFiles(this.options.home, this.options.run).events, `${JSON.stringify(event)}\n`, {
      mode: 0o600,
    });
    if (event.type === 'attempt-started') await this.read(event);
  }

  private async read({ task: name, attempt }: { readonly task: string; readonly attempt: number }) {
    const { selection, api } = this.options;
    const plan = this.plans.get(this.starts)?.plan.plan;
    const task = plan?.tasks.find((one) => one.name === name);
    if (!plan || !task) return;
    if ((selection.task ?? name) !== name || (selection.attempt ?? attempt) !== attempt) return;
    this.secrets ??= await readClusterSecrets(api, plan);
    const key = `${name}.${attempt}`;
    const { board } = this.watch;
    const hasEnded = () => this.over.has(key) || this.ended;
    const done = mirrorAttempt(this.options, { task, attempt, board, hasEnded, secrets: this.secrets });
    done.catch(() => {});
    this.reading.set(key, done);
  }
}
