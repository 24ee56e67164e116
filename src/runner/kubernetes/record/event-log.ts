import type { Clock } from '../../clock';
import type { RunEvent } from '../../events/run-event';
import type { KubeApi } from '../api/kube-api';
import { MERGE_PATCH } from '../api/merge-patch';
import { objectPath } from '../api/object-path';
import { recordName } from './record-names';

/** The most bytes of events in one ConfigMap; the cluster takes 1 MiB. */
const FULL_BYTES = 700 * 1024;
/** How long events wait for others that go along, where nobody waits for them. */
const GATHER_MS = 500;

interface Part {
  readonly number: number;
  readonly bytes: number;
}

/** Writes the events of a run into its record in the cluster, as many at once as have come meanwhile. */
export class EventLog {
  private waiting: string[] = [];
  private writing: Promise<void> | undefined;
  private part: Part | undefined;
  private chunk = 0;
  private failure: Error | undefined;
  /** Writes at once what is being gathered. */
  private hurry: (() => void) | undefined;

  constructor(
    private readonly api: KubeApi,
    private readonly clock: Clock,
    private readonly run: string,
    private readonly makePart: (number: number) => Promise<void>,
    private readonly patiently: <T>(call: () => Promise<T>) => Promise<T>,
    private readonly failed: (error: Error) => void,
  ) {}

  /** The record is there: what comes from now on is written, and what has come before. */
  begin(part: number, bytes: number, chunks: number): void {
    this.part = { number: part, bytes };
    this.chunk = chunks;
    this.write();
  }

  add(event: RunEvent): void {
    if (event.type === 'log') return;
    this.waiting.push(`${JSON.stringify(event)}\n`);
    this.write();
  }

  /** Resolves once all that was added so far is written. */
  async flushed(): Promise<void> {
    while (this.writing) {
      this.hurry?.();
      await this.writing;
    }
    if (this.failure) throw this.failure;
  }

  private write(): void {
    if (this.writing || this.failure || !this.part || this.waiting.length === 0) return;
    this.writing = this.writeNext(this.part)
      .catch((error) => {
        this.failure = error;
        this.failed(error);
      })
      .finally(() => {
        this.writing = undefined;
        this.write();
      });
  }

  private gather(): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        cancel();
        this.hurry = undefined;
        // What is told in the same turn goes along.
        setImmediate(resolve);
      };
      const cancel = this.clock.after(GATHER_MS, end);
      this.hurry = end;
    });
  }

  /** The events that wait, as many as have room in one ConfigMap. */
  private take(): string {
    let room = FULL_BYTES;
    const end = this.waiting.findIndex((line) => {
      room -= Buffer.byteLength(line);
      return room < 0;
    });
    return this.waiting.splice(0, end < 0 ? this.waiting.length : Math.max(end, 1)).join('');
  }

  private async writeNext(part: Part): Promise<void> {
    await this.gather();
    const text = this.take();
    const bytes = Buffer.byteLength(text);
    const next = part.bytes + bytes > FULL_BYTES ? { number: part.number + 1, bytes: 0 } : part;
    if (next !== part) await this.patiently(() => this.makePart(next.number));
    this.chunk += 1;
    const key = `events.${String(this.chunk).padStart(6, '0')}`;
    const path = objectPath('ConfigMap', recordName(this.run, next.number), this.api.namespace);
    const patch = { body: { data: { [key]: text } }, contentType: MERGE_PATCH, metadataOnly: true };
    await this.patiently(() => this.api.request('PATCH', path, patch));
    this.part = { number: next.number, bytes: next.bytes + bytes };
  }
}
