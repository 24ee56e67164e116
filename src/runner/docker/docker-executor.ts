import type { AttemptEnd, AttemptRequest, Executor } from '../executor';
import { StartGate } from '../start-gate';
import type { Stop } from '../stop/stop';
import { adoptAttempt } from './adopt/adopt-attempt';
import { runAttempt } from './attempt/run-attempt';
import type { AttemptContext, RunContext } from './attempt/run-context';
import { ComposeTurns } from './compose-turns';
import { KillWatch } from './container/kill-watch';
import type { DockerRun } from './docker-run';
import { EngineClient } from './engine/engine-client';
import type { LeftObject } from './leftovers/left-object';
import { projectLabel } from './leftovers/project-label';
import { removeLeftovers } from './leftovers/remove-leftovers';
import { AfterLoss } from './loss/after-loss';
import { makeTemplates } from './make-templates';
import { imageDigests } from './template/image-digests';
import { ContinuedContainer } from './terminal/continued-container';
import { terminalTemplates } from './terminal/terminal-templates';
import { UsageMeter } from './usage/usage-meter';

/** An engine starts no more in the same time when more are asked for, but each of them takes longer. */
const STARTS_AT_ONCE = 8;

/** Runs attempts as containers of a Docker Engine, each stamped from what Compose makes of its service. */
export class DockerExecutor implements Executor {
  private engine: EngineClient | undefined;
  /** Of an adopted attempt, which needs no template. */
  private base: AttemptContext | undefined;
  private context: RunContext | undefined;
  private loss: AfterLoss | undefined;
  private turns: ComposeTurns | undefined;
  /** What a terminal goes on in. */
  private continued: ContinuedContainer | undefined;
  private readonly removing = new Set<Promise<void>>();

  constructor(private readonly run: DockerRun) {}

  async prepare(stop: Stop): Promise<void> {
    const { run, home, pipeline, emit, clock } = this.run;
    const { env, logCall } = this.run.engine;
    const engine = await EngineClient.connect(env, logCall);
    this.engine = engine;
    const meter = new UsageMeter(engine, clock);
    this.base = {
      ...this.run,
      home: projectLabel(home),
      kills: new KillWatch(engine, run),
      keepFailed: this.run.engine.keepFailed ?? false,
      ...{ engine, env, meter, gate: new StartGate(STARTS_AT_ONCE), removing: this.removing },
    };
    const isAdopted = (object: LeftObject) => this.isAdopted(object);
    const cleaned = removeLeftovers(engine, { home, run, isAdopted }, emit);
    cleaned.catch(() => {});
    const turns = new ComposeTurns(engine, this.run, stop, cleaned);
    this.turns = turns;
    const made = makeTemplates(engine, this.run, turns).finally(() => cleaned);
    const { placeholders, templates, images } = await made;
    this.run.keep({
      ...placeholders.description,
      engine: engine.about,
      images: await imageDigests(engine, templates.values(), images),
      templates: Object.fromEntries(templates),
    });
    // An engine that was started anew has not started the stand-ins.
    this.loss = new AfterLoss(this.base, () => turns.take((lock) => turns.startServices(lock)));
    const { terminal } = this.run;
    if (terminal?.continues) this.continued = await ContinuedContainer.open(engine, terminal.continues);
    this.context = {
      ...this.base,
      ...{ pipeline, placeholders },
      templates: terminalTemplates(templates, pipeline.plan, terminal, this.continued),
    };
  }

  async attempt(request: AttemptRequest): Promise<AttemptEnd> {
    const end = await this.try(request);
    return this.loss ? this.loss.see(request, end) : end;
  }

  private async try(request: AttemptRequest): Promise<AttemptEnd> {
    if (request.adopt && this.base) return adoptAttempt(this.base, request);
    if (!this.context) throw new Error('the executor is not prepared');
    return runAttempt(this.context, request);
  }

  async cleanup(): Promise<void> {
    await Promise.all(this.removing);
    await this.turns?.undo();
    const left = await this.continued?.close();
    if (left !== undefined) this.run.emit({ type: 'message', level: 'warning', text: left });
    this.base?.kills.end();
    this.engine?.close();
  }

  private isAdopted({ task, attempt }: LeftObject): boolean {
    const begun = this.run.begun?.get(task);
    return (begun?.open ?? false) && begun?.attempt === attempt;
  }
}
