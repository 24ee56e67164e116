import type { IncomingMessage } from 'node:http';
import { LineSplitter } from '../../../support/line-splitter';
import type { KubeStatus } from '../api/kube-api-error';

/** A line of a watch. */
export type WatchEvent<T> =
  | { readonly type: 'ADDED' | 'MODIFIED' | 'DELETED'; readonly object: T }
  | {
      readonly type: 'BOOKMARK';
      readonly object: { readonly metadata: { readonly resourceVersion: string } };
    }
  | { readonly type: 'ERROR'; readonly object: KubeStatus & { readonly code?: number } };

/** The longest object that an API server keeps, and some. */
const LONGEST = 8 * 1024 * 1024;

/** Hands on each event of a watch; resolves at its end, in whichever way it comes. */
export function watchEvents<T>(stream: IncomingMessage, take: (event: WatchEvent<T>) => void): Promise<void> {
  const lines = new LineSplitter((bytes, whole) => {
    if (whole) take(JSON.parse(bytes.toString('utf8')) as WatchEvent<T>);
  }, LONGEST);
  return new Promise((resolve) => {
    stream.on('data', (bytes: Buffer) => lines.push(bytes));
    stream.on('error', () => resolve());
    stream.on('close', () => resolve());
  });
}
