import type { Clock } from '../../clock';
import type { AttemptRequest } from '../../executor';
import type { KubeApi } from '../api/kube-api';
import { eventProblem } from '../failures/event-problem';
import { podProblem } from '../failures/pod-problem';
import type { StartProblem } from '../failures/start-problem';
import type { KubeEvent } from '../objects/event';
import type { Pod } from '../objects/pod';
import type { Pace } from '../watch/pace';

/** How long after its beginning an attempt is looked into that does not start. */
const FIRST_LOOK_MS = 2000;
const LONGEST_PAUSE_MS = 15_000;

/** Looks why an attempt does not start: now and then, and no more than it must. */
export class StartWatch {
  private pause = FIRST_LOOK_MS;
  private next: number;
  private found: StartProblem | undefined;

  constructor(
    private readonly api: KubeApi,
    private readonly clock: Clock,
    private readonly task: AttemptRequest['task'],
    /** Of the looks of all attempts. */
    private readonly pace: Pace,
  ) {
    this.next = clock.now() + this.pause;
  }

  /** Whether it is time to ask the cluster; asked again, it is not for a while. */
  isDue(): boolean {
    if (this.clock.now() < this.next || !this.pace.take()) return false;
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
    this.next = this.clock.now() + this.pause;
    return true;
  }

  /** What keeps it from starting, as its pod says it or was found before. */
  said(pod: Pod | undefined): StartProblem | undefined {
    this.found = (pod && podProblem(pod, this.task)) ?? this.found;
    return this.found;
  }

  /** What keeps it from starting; asks for the Events of pod or Job where the pod does not say it. */
  async look(pod: Pod | undefined, uid: string): Promise<StartProblem | undefined> {
    const said = pod && podProblem(pod, this.task);
    this.found = said ?? eventProblem(await this.events(uid));
    return this.found;
  }

  private async events(uid: string): Promise<readonly KubeEvent[]> {
    const path = `/api/v1/namespaces/${this.api.namespace}/events`;
    const query = { fieldSelector: `involvedObject.uid=${uid}` };
    const list = await this.api
      .request<{ readonly items: readonly KubeEvent[] }>('GET', path, { query })
      // Events are of help where they can be had; what an attempt does does not depend on them.
      .catch(() => ({ items: [] }));
    return list.items;
  }
}
