/** Who wrote a part of an attempt's log. */
export interface LogSource {
  /** @default - the task's main container */
  readonly container?: string;
  readonly stream: 'stdout' | 'stderr';
}

/** As the index of a log names it: `stdout`, `proxy/stderr`. */
export function sourceText({ container, stream }: LogSource): string {
  return container === undefined ? stream : `${container}/${stream}`;
}

/** The other way round. */
export function parseSource(text: string): LogSource {
  const [container, stream] = text.includes('/') ? text.split('/') : [undefined, text];
  return { ...(container !== undefined && { container }), stream: stream === 'stderr' ? 'stderr' : 'stdout' };
}
