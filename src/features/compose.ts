import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import type { ComposeService } from './draft/compose-file';
import { type ListRule, mergeFields } from './draft/merge-fields';
import { composeService } from './service/compose-service';

/**
 * The escape hatch to Compose: fields of the service in its own words, laid over everything else. Lists merge as between two compose
 * files: mounts by their target, `command`, `entrypoint` and `test` replaced, others added. Text is taken as it stands: `$$` is a dollar.
 */
export const compose = defineFeature({
  schema: composeService,
  scope: 'container',
  pod: unsupported('fields of a compose service, which Kubernetes does not read'),
  compose: (value, { service }) => {
    Object.assign(service, mergeFields(service, value satisfies ComposeService, listRule) as ComposeService);
  },
});

function listRule(field: string): ListRule {
  switch (field) {
    case 'command':
    case 'entrypoint':
    case 'test':
      return 'replace';
    case 'volumes':
    case 'secrets':
    case 'configs':
      return ({ target }) => String(target);
    case 'ports':
      return ({ host_ip = '', published = '', target, protocol = 'tcp' }) =>
        `${host_ip}:${published}:${target}/${protocol}`;
    default:
      return 'append';
  }
}
