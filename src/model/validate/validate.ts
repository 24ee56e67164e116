import type { Problem } from '../../support/problem';
import type { ProjectSpec } from '../spec/project-spec';
import { configSize } from './config-size';
import { containerNames } from './container-names';
import { cycles } from './cycles';
import { dependencies } from './dependencies';
import { envNames } from './env-names';
import { environmentNames } from './environment-names';
import { environments } from './environments';
import { exitCodes } from './exit-codes';
import { images } from './images';
import { literalSecrets } from './literal-secrets';
import { mergedFields } from './merged-fields';
import { parameters } from './parameters';
import { quotaResources } from './quota-resources';
import { references } from './references';
import { resultRoom } from './result-room';
import { services } from './services';
import { variableClashes } from './variable-clashes';

const CHECKS: readonly ((project: ProjectSpec) => Problem[])[] = [
  environments,
  images,
  dependencies,
  cycles,
  references,
  parameters,
  variableClashes,
  mergedFields,
  envNames,
  literalSecrets,
  environmentNames,
  services,
  containerNames,
  resultRoom,
  exitCodes,
  configSize,
  quotaResources,
];

/** Every mistake that shows only when the whole project is known. */
export function validate(project: ProjectSpec): Problem[] {
  return CHECKS.flatMap((check) => check(project));
}
