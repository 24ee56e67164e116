import { constants } from 'node:os';
import { eachLine } from '../engine/each-line';
import type { EngineClient } from '../engine/engine-client';

interface KillEvent {
  readonly Actor: { readonly ID: string; readonly Attributes: { readonly signal?: string } };
}

/** Knows which containers of a run were told to end through the engine, by the run itself or by someone else. */
export class KillWatch {
  private readonly signals = new Map<string, Set<number>>();
  private ended = false;
  private close = () => {};

  /** Listens from now on. */
  constructor(
    private readonly engine: EngineClient,
    private readonly run: string,
  ) {
    this.listen();
  }

  /** Listens again, to an engine that was started anew. */
  listen(): void {
    const filters = JSON.stringify({
      type: ['container'],
      event: ['kill'],
      label: [`fairlead.run=${this.run}`],
    });
    this.engine.open('GET', '/events', { filters }).then(
      (events) => {
        eachLine(events, (line) => this.read(JSON.parse(line) as KillEvent));
        this.close = () => events.destroy();
        if (this.ended) this.close();
      },
      () => {},
    );
  }

  /** The number of the signal by which a container was told to end: its own stop signal, SIGTERM or SIGKILL. */
  endedBy(container: string, stopSignal: string | undefined): number | undefined {
    const own = (constants.signals as Readonly<Record<string, number>>)[stopSignal ?? 'SIGTERM'];
    const sent = this.signals.get(container);
    return [own, constants.signals.SIGTERM, constants.signals.SIGKILL].find(
      (signal) => signal !== undefined && sent?.has(signal),
    );
  }

  end(): void {
    this.ended = true;
    this.close();
  }

  private read({ Actor: { ID, Attributes } }: KillEvent): void {
    const sent = this.signals.get(ID) ?? new Set();
    this.signals.set(ID, sent.add(Number(Attributes.signal)));
  }
}
