import type { EnvironmentSpec } from '../model/spec/environment-spec';
import { composeTarget } from './compose';
import { kubernetesTarget } from './kubernetes';
import type { Target } from './target';

/** Every target by name. A further one is a folder beside these and a line here. */
export const targets: Readonly<Record<EnvironmentSpec['target'], Target>> = {
  compose: composeTarget,
  kubernetes: kubernetesTarget,
};
