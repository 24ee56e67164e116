import { ApiObject, App, Chart } from 'cdk8s';
import { manifestText } from './manifest-text';

/** The objects of one folder: a chart of cdk8s, written by our own hand. */
export class ObjectFolder {
  /** The scope of the objects; each has an id of its own in it. */
  readonly chart = new Chart(new App(), 'folder', { disableResourceNameHashes: true });

  /** `<kind>-<name>.yaml` with one object each, in the order in which the objects were made. */
  files(source: string): Map<string, string> {
    const files = new Map<string, string>();
    for (const object of this.chart.node.children) {
      if (!ApiObject.isApiObject(object)) continue;
      files.set(`${object.kind.toLowerCase()}-${object.name}.yaml`, manifestText(object, source));
    }
    return files;
  }
}
