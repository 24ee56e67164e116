import { gunzipSync, gzipSync } from 'node:zlib';

/** A value as `binaryData` of a ConfigMap carries it: templates of a run are much alike. */
export function packed(value: unknown): string {
  return gzipSync(JSON.stringify(value)).toString('base64');
}

/** The other way round. */
export function unpacked<T>(text: string): T {
  return JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString('utf8')) as T;
}
