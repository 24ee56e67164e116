import type { PlanContainer } from '../../../assembly/plan';
import type { AttemptRequest } from '../../executor';
import type { AttemptContext } from '../attempt/run-context';
import type { LeftObject } from '../leftovers/left-object';
import { listLeft } from '../leftovers/list-left';
import { removeLeft } from '../leftovers/remove-left';
import type { Template } from '../template/template';

type Described = Template & { readonly State: { readonly Status: string; readonly StartedAt: string } };

/** Of a container that was never started. */
const NEVER = /^0001-/;

/** What the engine holds of an attempt that an earlier runner began. */
export class AdoptedObjects {
  private constructor(
    private readonly context: AttemptContext,
    private readonly left: readonly LeftObject[],
    /** Those that were started, by name. */
    private readonly started: ReadonlyMap<string, Described>,
    /** Of the main container. */
    private readonly name: string,
  ) {}

  static async find(context: AttemptContext, { task, attempt }: AttemptRequest): Promise<AdoptedObjects> {
    const { engine, home, run } = context;
    const left = await listLeft(engine, {
      'fairlead.home': home,
      'fairlead.run': run,
      'fairlead.task': task.name,
      'fairlead.attempt': String(attempt),
    });
    const described = await Promise.all(
      left
        .filter(({ kind }) => kind === 'container')
        .map(
          async ({ id, container = '' }) =>
            [container, await engine.call<Described>('GET', `/containers/${id}/json`)] as const,
        ),
    );
    const started = new Map(described.filter(([, { State }]) => !NEVER.test(State.StartedAt)));
    const main = task.containers.find(({ role }) => role === 'main')?.name ?? '';
    return new AdoptedObjects(context, left, started, main);
  }

  /** Whether nothing at all is there. */
  get isEmpty(): boolean {
    return this.left.length === 0;
  }

  has(container: PlanContainer): boolean {
    return this.started.has(container.name);
  }

  /** How far the main container has come. @default - it was not started */
  get main(): 'running' | 'ended' | undefined {
    const main = this.started.get(this.name);
    if (!main) return undefined;
    return ['exited', 'dead'].includes(main.State.Status) ? 'ended' : 'running';
  }

  template({ name }: PlanContainer): Template {
    const container = this.started.get(name);
    if (!container) throw new Error(`the container \`${name}\` is gone`);
    return container;
  }

  /** The id of a container that was started. */
  create(container: PlanContainer): string {
    return this.template(container).Id;
  }

  /** Removes everything, anonymous volumes too; what cannot be removed is told. */
  async remove(): Promise<void> {
    const { engine, emit } = this.context;
    for (const text of await removeLeft(engine, this.left)) emit({ type: 'message', level: 'warning', text });
  }
}
