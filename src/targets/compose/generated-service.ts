import type { ComposeService } from '../../features/draft/compose-file';
import { composeBuild } from '../../features/service/compose-build';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import { imageName } from '../image-name';

/** A service that nobody described: the environment's tools image with no right and no network of its own, changed by `over`. */
export function generatedService(environment: EnvironmentSpec, over: ComposeService): ComposeService {
  const { toolsImage } = environment;
  return {
    image: imageName(toolsImage, environment),
    ...(toolsImage.build !== undefined && { build: composeBuild(toolsImage.build) }),
    pull_policy: 'missing',
    user: '65534:65534',
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    read_only: true,
    network_mode: 'none',
    ...over,
  };
}
