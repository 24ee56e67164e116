/** Hands pieces on together that come in the same turn: a kubelet sends each line as a piece of its own. */
export class Coalesced {
  private pieces: Buffer[] = [];
  private waiting: NodeJS.Immediate | undefined;

  constructor(private readonly take: (bytes: Buffer) => void) {}

  readonly push = (piece: Buffer): void => {
    this.pieces.push(piece);
    this.waiting ??= setImmediate(() => this.flush());
  };

  /** What has come so far, now. */
  flush(): void {
    if (!this.waiting) return;
    clearImmediate(this.waiting);
    this.waiting = undefined;
    const { pieces } = this;
    this.pieces = [];
    this.take(pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces));
  }
}
