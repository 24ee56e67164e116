import { sha256 } from '../../../../support/sha256';
import { readComposeDocument } from '../../../dist/compose-document';
import type { ComposePipeline } from '../../../dist/compose-pipeline';
import { composeContainers } from '../../compose/compose-containers';
import { taskServices } from '../../compose/task-services';
import { volumeName } from '../../compose/volume-name';
import type { EngineClient } from '../../engine/engine-client';
import { type EngineInfo, engineInfo } from '../../engine/engine-info';
import { inspectImages, type LocalImages } from '../../images/inspect-images';
import type { Template } from '../template';
import { composeInputs } from './compose-inputs';
import { areThere, type EngineObjects, engineObjects } from './engine-objects';
import { type EngineState, engineState } from './engine-state';
import { isRepeatable } from './repeatable';

/** What the templates of a pipeline follow from. */
export interface TemplateSource {
  readonly engine: EngineClient;
  /** What the engine says of itself at the start. */
  readonly info: Promise<EngineInfo>;
  readonly pipeline: ComposePipeline;
  /** What the variables of the file stand for while Compose reads it. */
  readonly variables: Readonly<Record<string, string>>;
  readonly env: NodeJS.ProcessEnv;
}

type Templates = ReadonlyMap<string, Template>;

interface Entry {
  readonly templates: Readonly<Record<string, Template>>;
  readonly objects: EngineObjects;
}

interface Moment {
  /** Of all that Compose's translation follows from. */
  readonly key: string;
  readonly networks: ReadonlyMap<string, string>;
}

const NAME = 'templates';

/** Another one wherever entries of before must not be read. */
const FORMAT = 1;

/**
 * What Compose made of a pipeline's services the last time. It counts for as long as Compose would make the same again:
 * its inputs, its program, the images and the engine are as they were, and what it made around the containers is there.
 */
export class TemplateCache {
  private before: Moment | undefined;
  private readonly state: Promise<EngineState | undefined>;
  private readonly leftovers: Promise<readonly string[]>;

  /** Asks the engine at once for all that does not depend on images. */
  constructor(private readonly source: TemplateSource) {
    const { engine, info, pipeline } = source;
    this.state = pipeline.cache ? engineState(engine, info) : Promise.resolve(undefined);
    this.leftovers = composeContainers(engine, pipeline.document.name, taskServices(pipeline));
    for (const asked of [this.state, this.leftovers]) asked.catch(() => {});
  }

  /** The templates as Compose would make them with these images; undefined where only Compose itself can tell. */
  async find(images: LocalImages): Promise<Templates | undefined> {
    const { engine, pipeline } = this.source;
    const now = this.moment(images, await this.state);
    const isClean = (await this.leftovers).length === 0;
    this.before = now;
    const entry = now && isClean ? pipeline.cache?.read<Entry>(NAME, now.key) : undefined;
    if (!now || !entry || !(await areThere(engine, entry.objects, now.networks))) return undefined;
    return new Map(Object.entries(entry.templates));
  }

  /** Remembers what Compose has made after `find`, unless something changed meanwhile. */
  async keep(templates: Templates): Promise<void> {
    const { engine, pipeline } = this.source;
    const { document, environmentFile, plan, cache } = pipeline;
    if (!this.before) return;
    const [images, state] = await Promise.all([
      inspectImages(engine, this.images()),
      engineState(engine, engineInfo(engine)),
    ]);
    const now = this.moment(images, state);
    if (!now || now.key !== this.before.key) return;
    const all = [...templates.values()];
    if (!isRepeatable(document, readComposeDocument(environmentFile), all)) return;
    const scratch = plan.tasks.flatMap((task) => task.scratch).map((key) => volumeName(document, key));
    const objects = await engineObjects(engine, all, now.networks, new Set(scratch));
    cache?.write(NAME, now.key, { templates: Object.fromEntries(templates), objects } satisfies Entry);
  }

  private moment(images: LocalImages, state: EngineState | undefined): Moment | undefined {
    const { pipeline, variables, env } = this.source;
    const inputs = state && composeInputs(pipeline, variables, env);
    if (!inputs) return undefined;
    const ids = this.images().map((image) => [image, images.get(image)?.id]);
    const services = [...taskServices(pipeline)];
    return {
      key: sha256(JSON.stringify([FORMAT, inputs, state.settings, ids, services])),
      networks: state.networks,
    };
  }

  private images(): string[] {
    const { tasks } = this.source.pipeline.plan;
    return [...new Set(tasks.flatMap((task) => task.containers.map(({ image }) => image)))];
  }
}
