import { type Construct, RootConstruct } from 'constructs';
import type { Location } from '../support/location';
import type { Problem } from '../support/problem';

/**
 * The root of everything that `pipelines/` describes.
 * Environments and what several pipelines share have it as their scope.
 */
export class Project extends RootConstruct {
  /** Mistakes found while the tree grows; synthesis reports them all at once. */
  readonly problems: Problem[] = [];

  constructor(
    /** The folder above `pipelines/`. @default - the current one */
    readonly root: string = process.cwd(),
    /** The project's name, from its package.json. @default - `fairlead` */
    readonly projectName: string = 'fairlead',
  ) {
    super();
  }

  /** The project that a construct belongs to. */
  static of(construct: Construct): Project {
    const { root } = construct.node;
    if (!(root instanceof Project)) throw new TypeError('a construct of fairlead belongs under a Project');
    return root;
  }

  /** Notes a mistake at a place of `pipelines/`. */
  report(problem: Problem, at?: Location): void {
    this.problems.push(at ? { at, ...problem } : problem);
  }
}
