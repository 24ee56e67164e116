import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plan } from '../../assembly/plan';
import type { Clock } from '../clock';
import type { ComposePipeline } from '../dist/compose-pipeline';
import type { AttemptEnd, AttemptRequest, Executor } from '../executor';
import type { LogReader } from '../record/log-reader';
import type { Emit } from '../run-event';
import type { BegunTask } from '../schedule/begun-task';
import type { SecretStore } from '../secrets/secret-store';
import type { Stop } from '../stop';
import { adoptAttempt } from './adopt/adopt-attempt';
import { composeFailure } from './compose-failure';
import { composeTemplates } from './compose-templates';
import { EngineClient } from './engine-client';
import type { EngineUse } from './engine-use';
import { imageDigests } from './image-digests';
import { bringImages } from './images/bring-images';
import { neededImages } from './images/needed-images';
import type { KeptTemplates } from './kept-templates';
import { KillWatch } from './kill-watch';
import type { LeftObject } from './leftovers/left-object';
import { projectLabel } from './leftovers/project-label';
import { removeLeftovers } from './leftovers/remove-leftovers';
import { AfterLoss } from './loss/after-loss';
import { Placeholders } from './placeholders';
import { runAttempt } from './run-attempt';
import type { AttemptContext, RunContext } from './run-context';
import { StartGate } from './start-gate';
import { startServices } from './start-services';
import { takingTurns } from './taking-turns';
import { TemplateCache } from './template-cache/template-cache';
import type { Terminal } from './terminal/terminal';
import { terminalTemplates } from './terminal/terminal-templates';
import { UsageMeter } from './usage/usage-meter';

/** An engine starts no more in the same time when more are asked for, but each of them takes longer. */
const STARTS_AT_ONCE = 8;

/** What a run on Docker is made of. */
export interface DockerRun {
  readonly run: string;
  readonly pipeline: ComposePipeline;
  readonly secrets: SecretStore;
  readonly clock: Clock;
  readonly emit: Emit;
  /** The project's `.fairlead`. */
  readonly home: string;
  /** What an earlier runner of the run has begun. @default - the run is new */
  readonly begun?: ReadonlyMap<string, BegunTask>;
  /** Reads what the record has of the log of an attempt, by source. */
  readonly logged: (task: string, attempt: number) => ReadonlyMap<string, LogReader>;
  /** Takes the templates that all attempts of the run are stamped from. */
  readonly keep: (templates: KeptTemplates) => void;
  readonly engine: EngineUse;
  /** What takes the place of main containers' commands. @default - nothing */
  readonly terminal?: Terminal;
}

/** Runs attempts as containers of a Docker Engine, each stamped from what Compose makes of its service. */
export class DockerExecutor implements Executor {
  private engine: EngineClient | undefined;
  /** Of an adopted attempt, which needs no template. */
  private base: AttemptContext | undefined;
  private context: RunContext | undefined;
  private loss: AfterLoss | undefined;
  private readonly removing = new Set<Promise<void>>();

  constructor(private readonly run: DockerRun) {}

  async prepare(stop: Stop): Promise<void> {
    const { run, home, pipeline, secrets, emit, clock } = this.run;
    const { env, pull = false, logCall } = this.run.engine;
    const engine = await EngineClient.connect(env, logCall);
    this.engine = engine;
    const meter = new UsageMeter(engine, clock);
    this.base = {
      ...this.run,
      home: projectLabel(home),
      kills: new KillWatch(engine, run),
      ...{ engine, env, meter, gate: new StartGate(STARTS_AT_ONCE), removing: this.removing },
    };
    await removeLeftovers(engine, { home, run, isAdopted: (object) => this.isAdopted(object) }, emit);
    const tools = { env, stop, ...(logCall && { logCall }) };
    await bringImages(engine, neededImages(pipeline), { ...tools, emit, clock }, { pull });
    const placeholders = new Placeholders(readFileSync(pipeline.file, 'utf8'), variablesOf(pipeline.plan));
    const variables = placeholders.environment();
    const cache = new TemplateCache({ engine, pipeline, variables, env });
    const known = await cache.find();
    const callOf = (lock?: number) => ({ ...tools, ...(lock !== undefined && { lock }) });
    const start = (lock?: number) =>
      startServices(engine, pipeline, { ...callOf(lock), variables: secrets.variables }, emit);
    const compose = async (lock?: number) => {
      await start(lock);
      if (known) return known;
      const made = await composeTemplates(engine, pipeline, { ...callOf(lock), variables });
      await cache.keep(made);
      return made;
    };
    const isReady = known && pipeline.plan.services.length === 0;
    const templates = isReady
      ? known
      : await takingTurns(dirname(pipeline.environmentFile), stop.polite, compose).catch(async (error) => {
          throw await composeFailure(engine, error);
        });
    this.run.keep({
      ...placeholders.description,
      engine: engine.about,
      images: await imageDigests(engine, templates.values()),
      templates: Object.fromEntries(templates),
    });
    // An engine that was started anew has not started the stand-ins.
    this.loss = new AfterLoss(this.base, () =>
      takingTurns(dirname(pipeline.environmentFile), stop.polite, start),
    );
    this.context = {
      ...this.base,
      ...{ pipeline, placeholders },
      templates: terminalTemplates(templates, pipeline.plan, this.run.terminal),
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
    this.base?.kills.end();
    this.engine?.close();
  }

  private isAdopted({ task, attempt }: LeftObject): boolean {
    const begun = this.run.begun?.get(task);
    return (begun?.open ?? false) && begun?.attempt === attempt;
  }
}

/** The variables whose values are not known before an attempt. */
function variablesOf(plan: Plan): string[] {
  const names = plan.tasks.flatMap((task) => [
    ...task.variables,
    ...task.secrets.flatMap(({ variable }) => variable ?? []),
  ]);
  return [...new Set(names)];
}
