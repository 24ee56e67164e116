import type { PlanContainer } from '../../assembly/plan';
import type { AttemptRequest } from '../executor';
import type { Emit } from '../run-event';
import { MaskStream } from '../secrets/mask-stream';
import type { OutputStream } from './demultiplexer';

/** Turns what a container writes into events, secret values masked in each of its streams. */
export class ContainerLog {
  private readonly streams: Readonly<Record<OutputStream, MaskStream>>;

  constructor(
    private readonly request: Pick<AttemptRequest, 'task' | 'attempt'>,
    private readonly container: PlanContainer,
    private readonly emit: Emit,
    secrets: readonly Buffer[],
  ) {
    this.streams = { stdout: new MaskStream(secrets), stderr: new MaskStream(secrets) };
  }

  readonly write = (stream: OutputStream, bytes: Buffer): void => {
    this.tell(stream, this.streams[stream].push(bytes));
  };

  /** What was kept back, once the container has ended. */
  end(): void {
    for (const stream of ['stdout', 'stderr'] as const) this.tell(stream, this.streams[stream].end());
  }

  private tell(stream: OutputStream, bytes: Buffer): void {
    if (bytes.length === 0) return;
    const { task, attempt } = this.request;
    const { name, role } = this.container;
    const container = role === 'main' ? {} : { container: name };
    this.emit({ type: 'log', task: task.name, ...container, attempt, stream, bytes });
  }
}
