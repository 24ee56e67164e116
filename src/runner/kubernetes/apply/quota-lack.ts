import type { LiveObject } from '../live/live-object';

interface Quota extends LiveObject {
  readonly spec?: { readonly hard?: Readonly<Record<string, string>> };
  readonly status?: { readonly hard?: Readonly<Record<string, string>> };
}

/** Until the controller has counted once, every pod is refused. */
export function quotaLack(_: unknown, object: LiveObject): string | undefined {
  const { spec, status } = object as Quota;
  const counted = status?.hard ?? {};
  return Object.keys(spec?.hard ?? {}).every((name) => name in counted)
    ? undefined
    : 'what it limits has not been counted yet';
}
