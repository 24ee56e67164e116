import type { Clock } from '../../clock';
import type { KubeApi } from '../api/kube-api';
import { KubeApiError } from '../api/kube-api-error';
import type { Pod } from '../objects/pod';
import { Patience } from './patience';
import { PodBoard } from './pod-board';
import { type WatchEvent, watchEvents } from './watch-events';

/** How long the server keeps a watch open; a connection that is silent for longer is dead. */
const WATCH_SECONDS = 240;
const SILENCE_MS = (WATCH_SECONDS + 30) * 1000;

interface PodList {
  readonly metadata: { readonly resourceVersion: string };
  readonly items: readonly Pod[];
}

/** One watch of all pods of a run: it goes on after a broken connection, a new API server, and a history that is gone. */
export class PodWatch {
  readonly board = new PodBoard();
  private readonly ending = new AbortController();
  private version: string | undefined;
  private watching: Promise<void> | undefined;

  constructor(
    private readonly api: KubeApi,
    private readonly selector: string,
    private readonly clock: Clock,
  ) {}

  /** Resolves once the pods that are there are known. */
  async begin(): Promise<void> {
    await this.list();
    this.watching = this.watch();
  }

  async end(): Promise<void> {
    this.ending.abort();
    await this.watching;
  }

  private get path(): string {
    return `/api/v1/namespaces/${this.api.namespace}/pods`;
  }

  private async list(): Promise<void> {
    const query = { labelSelector: this.selector };
    const list = await this.api.request<PodList>('GET', this.path, { query, signal: this.ending.signal });
    this.version = list.metadata.resourceVersion;
    this.board.replace(list.items);
  }

  private async watch(): Promise<void> {
    const { signal } = this.ending;
    const patience = new Patience(this.clock);
    while (!signal.aborted) {
      try {
        if (this.version === undefined) await this.list();
        await this.follow(() => patience.reset());
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof KubeApiError && error.status === 410) this.version = undefined;
        if (patience.isOver) return this.board.lose(error as Error);
        await patience.wait(signal);
      }
    }
  }

  /** One connection, to its end. */
  private async follow(opened: () => void): Promise<void> {
    const query = {
      labelSelector: this.selector,
      ...(this.version !== undefined && { resourceVersion: this.version }),
      ...{ watch: true, allowWatchBookmarks: true, timeoutSeconds: WATCH_SECONDS },
    };
    const stream = await this.api.stream(this.path, { query, signal: this.ending.signal });
    opened();
    const cancel = this.clock.after(SILENCE_MS, () => stream.destroy());
    await watchEvents<Pod>(stream, (event) => this.take(event));
    cancel();
  }

  private take(event: WatchEvent<Pod>): void {
    if (event.type === 'ERROR') {
      this.version = undefined;
      return;
    }
    this.version = event.object.metadata.resourceVersion;
    if (event.type === 'BOOKMARK') return;
    if (event.type === 'DELETED') this.board.remove(event.object);
    else this.board.set(event.object);
  }
}
