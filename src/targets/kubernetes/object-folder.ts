import { type ApiObject, App, Chart } from 'cdk8s';
import { manifestText } from './manifest-text';

/** A class of cdk8s-plus-28 for one kind of object. */
export interface ObjectClass<Props> {
  new (scope: Chart, id: string, props: Props): ApiObject;
  /** What `toJson` makes of the props, without the search for tokens, of which there are none here: it takes half the time. */
  manifest(props: Props): unknown;
}

/** The objects of one folder: a chart of cdk8s, written by our own hand. */
export class ObjectFolder {
  private readonly chart = new Chart(new App(), 'folder', { disableResourceNameHashes: true });
  private readonly texts = new Map<string, string>();

  constructor(
    /** The file of `pipelines/` that the objects come from. */
    private readonly source: string,
  ) {}

  /**
   * Adds an object as `<kind>-<name>.yaml`, or as `file`.
   *
   * @throws Error when the folder has that file already
   */
  add<Props>(type: ObjectClass<Props>, props: Props, { file, notes }: ObjectFile = {}): void {
    const manifest = type.manifest(props) as Manifest;
    const name = file ?? `${manifest.kind.toLowerCase()}-${manifest.metadata.name}.yaml`;
    new type(this.chart, name, props);
    this.chart.node.tryRemoveChild(name);
    this.texts.set(name, manifestText(manifest, this.source, notes));
  }

  /** One object each, in the order in which they were added. */
  get files(): ReadonlyMap<string, string> {
    return this.texts;
  }
}

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

/** How the file of an object differs from others. */
export interface ObjectFile {
  /** @default - `<kind>-<name>.yaml` */
  readonly file?: string;
  /** Further lines of the comment at its top. @default - none */
  readonly notes?: readonly string[];
}
