import type { ComposeService } from '../draft/compose-file';

/** Puts the program into further groups, each once. `group_add` in Compose. */
export function addGroups(service: ComposeService, groups: readonly number[]): void {
  service.group_add = [...new Set([...(service.group_add ?? []), ...groups.map(String)])];
}
