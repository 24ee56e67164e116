import type { PlanContainer } from '../../assembly/plan';
import type { Emit } from '../events/run-event';
import type { AttemptRequest } from '../executor';
import { MaskStream } from '../secrets/mask-stream';

type OutputStream = 'stdout' | 'stderr';

/** Enough to recognize the words of the engine's own tools. */
const OPENING_LENGTH = 256;
/** Enough for the last lines of a program. */
const CLOSING_LENGTH = 2048;

/** Turns what a container writes into events, secret values masked in each of its streams. */
export class ContainerLog {
  private first = '';
  private last = '';
  private readonly streams: Readonly<Record<OutputStream, MaskStream>>;

  constructor(
    private readonly request: Pick<AttemptRequest, 'task' | 'attempt'>,
    private readonly container: PlanContainer,
    private readonly emit: Emit,
    secrets: readonly Buffer[],
    /** The stream whose first and last bytes are remembered. */
    private readonly remembered: OutputStream = 'stderr',
  ) {
    this.streams = { stdout: new MaskStream(secrets), stderr: new MaskStream(secrets) };
  }

  /** The first that the container wrote to the remembered stream. */
  get opening(): string {
    return this.first;
  }

  /** The last that it wrote to it. */
  get closing(): string {
    return this.last;
  }

  /** With `position`, where the engine's log goes on after the bytes. */
  readonly write = (stream: OutputStream, bytes: Buffer, position?: () => string): void => {
    if (stream === this.remembered) this.remember(bytes);
    const shown = this.streams[stream].push(bytes);
    this.tell(stream, shown, this.streams[stream].isEven ? position : undefined);
  };

  /** Goes on with one of which others have told: `before` has its last bytes. */
  resume(before: (length: number) => Buffer): void {
    this.remember(before(CLOSING_LENGTH));
  }

  /** What was kept back, once the container has ended. */
  end(): void {
    for (const stream of ['stdout', 'stderr'] as const) this.tell(stream, this.streams[stream].end());
  }

  private remember(bytes: Buffer): void {
    if (this.first.length < OPENING_LENGTH) this.first += bytes.toString('latin1');
    const end = bytes.subarray(-CLOSING_LENGTH).toString('latin1');
    this.last = end.length < CLOSING_LENGTH ? (this.last + end).slice(-CLOSING_LENGTH) : end;
  }

  private tell(stream: OutputStream, bytes: Buffer, position?: () => string): void {
    if (bytes.length === 0) return;
    const { task, attempt } = this.request;
    const { name, role } = this.container;
    const container = role === 'main' ? {} : { container: name };
    const at = position && { position: position() };
    this.emit({ type: 'log', task: task.name, ...container, attempt, stream, bytes, ...at });
  }
}
