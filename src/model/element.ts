import { Construct } from 'constructs';
import { callerLocation } from '../support/caller-location';
import type { Location } from '../support/location';
import { isDnsLabel, toDnsLabel } from '../support/names';
import type { Problem } from '../support/problem';
import { Project } from './project';
import type { ValueProblem } from './schema-problems';

/** Something with a name that `pipelines/` describes; knows where it was written, and reports mistakes there. */
export abstract class Element extends Construct {
  /** Where `new` stands in `pipelines/`. */
  readonly location: Location | undefined;
  protected readonly project: Project;

  protected constructor(
    scope: Construct,
    id: string,
    /** What the user calls this kind of thing. */
    protected readonly kind: string,
  ) {
    super(scope, id);
    this.project = Project.of(this);
    this.location = callerLocation(this.project.root);
  }

  /** The name by which errors speak of it. */
  protected abstract readonly subject: string;

  /** Reports a mistake where this element was written. */
  protected problem(message: string, help?: string): void {
    this.project.report({ message, subject: this.subject, ...(help && { help }) }, this.location);
  }

  /** Reports a mistake where the caller of the library stands. */
  protected problemHere(message: string, help?: string): void {
    const problem: Problem = { message, subject: this.subject, ...(help && { help }) };
    this.project.report(problem, callerLocation(this.project.root));
  }

  protected reportAll(problems: readonly ValueProblem[]): void {
    for (const { path, message, help } of problems) this.problem(`\`${path}\` ${message}`, help);
  }

  /** Refuses a name that Kubernetes would refuse. */
  protected checkName(name: string, max = 63): void {
    if (isDnsLabel(name) && name.length <= max) return;
    const kind = `${this.kind} name \`${name}\``;
    if (name.length > max) this.problem(`${kind} is longer than ${max} characters`);
    else this.problem(`${kind} is refused by Kubernetes`, `write \`${toDnsLabel(name) || 'a-name'}\``);
  }
}
