import type { Construct } from 'constructs';
import { Element } from './element';

/** A secret, config or volume: of the pipeline that is its scope, or of the environment where the project is. */
export abstract class Resource extends Element {
  readonly name: string;
  protected override readonly subject: string;

  protected constructor(scope: Construct, id: string, kind: string) {
    super(scope, id, kind);
    this.name = id;
    this.subject = id;
    this.checkName(id);
  }
}
