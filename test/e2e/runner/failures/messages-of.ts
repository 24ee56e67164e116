import type { ChainRun } from '../run-chain';

/** What a run says beside its tasks: level, text, next step. */
export function messagesOf({ events }: ChainRun): (readonly [string, string, string | undefined])[] {
  return events.flatMap((event) =>
    event.type === 'message' ? [[event.level, event.text, event.help] as const] : [],
  );
}
