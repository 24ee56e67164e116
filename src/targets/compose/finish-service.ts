import type { ComposeService } from '../../features/draft/compose-file';

/** Settles what holds for every service. `local`, since `json-file` destroys bytes that are not UTF-8. */
export function finishService(service: ComposeService, profiles: readonly string[] = []): ComposeService {
  const all = [...new Set([...profiles, ...(service.profiles ?? [])])];
  return {
    ...service,
    restart: service.restart ?? 'no',
    logging: service.logging ?? { driver: 'local' },
    ...(all.length > 0 && { profiles: all }),
  };
}
