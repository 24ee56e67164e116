import { type ApiObject, App, Chart } from 'cdk8s';
import { manifestOrder } from './manifest-order';
import { type Manifest, manifestText } from './manifest-text';

/** A class of cdk8s-plus-28 for one kind of object. */
export interface ObjectClass<Props> {
  new (scope: Chart, id: string, props: Props): ApiObject;
  /** What `toJson` makes of the props, without the search for tokens, of which there are none here: it takes half the time. */
  manifest(props: Props): unknown;
}

/** The objects of one folder, each an object of cdk8s in one chart, written by our own hand. */
export class ObjectFolder {
  private readonly chart = new Chart(new App(), 'folder', { disableResourceNameHashes: true });
  private readonly texts = new Map<string, string>();

  constructor(
    /** The file of `pipelines/` that the objects come from. */
    private readonly source: string,
  ) {}

  /** Adds an object as `<kind>-<name>.yaml`, and gives it as it is written. */
  add<Props>(type: ObjectClass<Props>, props: Props): Manifest {
    const manifest = manifestOrder(type.manifest(props)) as Manifest;
    const file = `${manifest.kind.toLowerCase()}-${manifest.metadata.name}.yaml`;
    new type(this.chart, file, props);
    // The construct has seen that the object belongs here once; a chart that keeps a thousand of them fills the memory.
    this.chart.node.tryRemoveChild(file);
    this.write(file, manifest);
    return manifest;
  }

  /** Writes an object that is made of parts of another one. `notes` are further lines of the comment at its top. */
  write(file: string, manifest: Manifest, notes: readonly string[] = []): void {
    if (this.texts.has(file)) throw new Error(`${file} is made twice`);
    this.texts.set(file, manifestText(manifest, this.source, notes));
  }

  /** One object each, in the order in which they were added. */
  get files(): ReadonlyMap<string, string> {
    return this.texts;
  }
}
