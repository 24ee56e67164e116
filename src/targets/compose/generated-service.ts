import type { ComposeService } from '../../features/draft/compose-file';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import { imageName } from '../image-name';

/** A service that nobody described: the environment's tools image with no right and no network of its own, changed by `over`. */
export function generatedService(environment: EnvironmentSpec, over: ComposeService): ComposeService {
  return {
    image: imageName(environment.toolsImage, environment),
    pull_policy: 'missing',
    user: '65534:65534',
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    read_only: true,
    network_mode: 'none',
    ...over,
  };
}
