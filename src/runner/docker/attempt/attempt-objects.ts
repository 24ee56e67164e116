import type { PlanContainer } from '../../../assembly/plan';
import type { AttemptFailure } from '../../events/attempt-outcome';
import type { AttemptRequest } from '../../executor';
import { scratchName } from '../compose/scratch-name';
import { volumeName } from '../compose/volume-name';
import { discard } from '../engine/discard';
import { stampContainer } from '../template/stamp-container';
import type { Template } from '../template/template';
import type { RunContext } from './run-context';

/** The containers and volumes that the engine holds for one attempt. */
export class AttemptObjects {
  /** By the id of the template. */
  private readonly containers = new Map<string, string>();
  /** By the name of the template's volume. */
  private readonly volumes = new Map<string, string>();
  private readonly labels: Readonly<Record<string, string>>;

  constructor(
    private readonly context: RunContext,
    private readonly request: AttemptRequest,
  ) {
    const { plan } = context.pipeline;
    this.labels = {
      'fairlead.home': context.home,
      'fairlead.environment': plan.environment,
      'fairlead.pipeline': plan.pipeline,
      'fairlead.run': context.run,
      'fairlead.task': request.task.name,
      'fairlead.attempt': String(request.attempt),
      // It cannot be given later; what has not failed is removed all the same.
      ...(context.keepFailed && { 'fairlead.kept': 'true' }),
    };
  }

  /** The template of a container, as Compose made it. */
  template(container: PlanContainer): Template {
    const template = this.context.templates.get(container.service);
    if (!template) throw new Error(`Compose made no container of the service \`${container.service}\``);
    return template;
  }

  /** New and empty volumes for what must not outlive the attempt. */
  async createVolumes(): Promise<void> {
    const { engine, pipeline, run } = this.context;
    for (const key of this.request.task.scratch) {
      const template = volumeName(pipeline.document, key);
      const name = scratchName(template, run, this.request.attempt);
      this.volumes.set(template, name);
      await engine.call('POST', '/volumes/create', {}, { Name: name, Labels: this.labels });
    }
  }

  /** A container as its template says, not started; its id. */
  async create(container: PlanContainer): Promise<string> {
    const { engine, placeholders, secrets, pipeline, run } = this.context;
    const template = this.template(container);
    const values = { ...secrets.variables, ...this.request.variables };
    const stamped = stampContainer(placeholders.fill(template, values), {
      labels: { ...this.labels, 'fairlead.container': container.name },
      volumes: this.volumes,
      containers: this.containers,
    });
    const name = `${pipeline.document.name}-${container.service}-${run}-${this.request.attempt}`;
    const { Id } = await engine.call<{ Id: string }>('POST', '/containers/create', { name }, stamped.body);
    this.containers.set(template.Id, Id);
    for (const { network, endpoint } of stamped.networks) {
      await engine.call(
        'POST',
        `/networks/${encodeURIComponent(network)}/connect`,
        {},
        {
          Container: Id,
          EndpointConfig: endpoint,
        },
      );
    }
    return Id;
  }

  /** Removes everything, anonymous volumes too; what cannot be removed is told. */
  async remove(): Promise<void> {
    await this.removeContainers();
    const volumes = [...this.volumes.values()];
    await Promise.all(volumes.map((name) => this.discard(`/volumes/${name}`, { force: true })));
  }

  /** The container that is worth looking into after a failure: the one that failed, else the main one where it was made. */
  failed({ container: name }: AttemptFailure): string | undefined {
    const { containers } = this.request.task;
    const container = containers.find((one) =>
      name === undefined ? one.role === 'main' : one.name === name,
    );
    return container && this.containers.get(this.template(container).Id);
  }

  /** Removes all containers but this one; volumes stay as well. */
  keep(id: string): Promise<void> {
    return this.removeContainers(id);
  }

  private async removeContainers(but?: string): Promise<void> {
    const containers = [...this.containers.values()].filter((id) => id !== but).reverse();
    await Promise.all(containers.map((id) => this.discard(`/containers/${id}`, { force: true, v: true })));
  }

  private async discard(path: string, query: Record<string, boolean>): Promise<void> {
    // An engine that has gone away is told of as what ended the attempt.
    const text = await discard(this.context.engine, path, query).catch(() => undefined);
    if (text !== undefined) this.context.emit({ type: 'message', level: 'warning', text });
  }
}
