import type { PlanContainer, PlanTask } from '../../../assembly/plan';
import { ContainerLog } from '../../attempt/container-log';
import type { AttemptRequest } from '../../executor';
import type { LogReader } from '../../record/log-reader';
import { sourceText } from '../../record/log-source';
import { followContainer } from '../logs/follow-container';
import type { FollowedContainer } from '../logs/followed-container';
import { containerStatus, type Pod } from '../objects/pod';
import type { SeenPod } from '../watch/pod-board';
import { isPodOver } from './is-pod-over';
import type { RunContext } from './run-context';

/** The logs of all containers of an attempt's pod, each from the moment at which it can have one. */
export class PodLogs {
  private readonly abandoned = new AbortController();
  private readonly logs = new Map<string, { readonly log: ContainerLog; readonly done: Promise<void> }>();

  constructor(
    private readonly context: Pick<RunContext, 'api' | 'clock' | 'emit' | 'secrets'>,
    private readonly request: Pick<AttemptRequest, 'task' | 'attempt'>,
    private readonly seen: () => SeenPod | undefined,
    private readonly change: FollowedContainer['change'],
    /** By source. */
    private readonly recorded: ReadonlyMap<string, LogReader>,
  ) {}

  /** Begins with those containers that have begun. */
  follow(pod: Pod): void {
    for (const container of this.request.task.containers) {
      const { state, lastState } = containerStatus(pod, container.service) ?? {};
      const begun = state?.running ?? state?.terminated ?? lastState?.terminated;
      if (begun && !this.logs.has(container.name)) this.logs.set(container.name, this.begin(pod, container));
    }
  }

  /** The last that a container wrote. */
  closing({ name }: PlanContainer): string {
    return this.logs.get(name)?.log.closing ?? '';
  }

  /** Resolves once all of them have been read to their ends. */
  async end(): Promise<void> {
    await Promise.all([...this.logs.values()].map(({ done }) => done));
  }

  /** Nobody waits for what else they say. */
  abandon(): void {
    this.abandoned.abort();
  }

  private begin(pod: Pod, container: PlanContainer) {
    const { api, clock, emit, secrets } = this.context;
    const log = new ContainerLog(this.request, container, emit, secrets, 'stdout');
    const { task, attempt } = this.request;
    const who = container.role === 'main' ? {} : { container: container.name };
    const known = this.recorded.get(sourceText({ ...who, stream: 'stdout' }));
    const from = known?.position;
    if (known && from !== undefined) log.resume((length) => known.before(length));
    const warn = (text: string) => emit({ type: 'message', level: 'warning', text });
    const name = `the log of ${describe(task, container)}`;
    const done = followContainer({
      ...{ api, clock, pod: pod.metadata.name, container: container.service, change: this.change },
      signal: this.abandoned.signal,
      seen: this.seen,
      isOver: () => this.isOver(container),
      ...(from !== undefined && { from }),
      output: (bytes, position) => log.write('stdout', bytes, position),
      gap: ({ from, to }) =>
        emit({ type: 'log-gap', task: task.name, ...who, attempt, from: utc(from), to: utc(to) }),
      failed: ({ message }) => warn(`${name} may not be whole: ${message}`),
    }).finally(() => log.end());
    done.catch(() => {});
    return { log, done };
  }

  private isOver(container: PlanContainer): boolean {
    const seen = this.seen();
    if (!seen || isPodOver(seen)) return true;
    if (container.role === 'sidecar') return false;
    return containerStatus(seen.pod, container.service)?.state?.terminated !== undefined;
  }
}

/** A kubelet tells moments in the zone of its node. */
function utc(moment: string): string {
  return new Date(moment).toISOString();
}

function describe({ name }: PlanTask, container: PlanContainer): string {
  return container.role === 'main' ? `\`${name}\`` : `\`${container.name}\` of \`${name}\``;
}
