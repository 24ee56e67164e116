import type { Problem } from '../../../support/problem';
import type { KubeApiError } from '../api/kube-api-error';
import { denialOf } from './denial';
import { explainDenial } from './explain-denial';

/** What a refused call was not allowed to do, and which Role allows it; nothing where it was refused for another reason. */
export function refusedCall(error: KubeApiError): Problem | undefined {
  const denial = denialOf(error);
  return denial && { message: explainDenial(denial, []).message, help: error.help ?? IN_CLUSTER };
}

/** Whoever comes from elsewhere has the Roles of the environment at hand. */
const IN_CLUSTER =
  'runners in the cluster have the Role `fairlead-schedule`: an administrator of the cluster brings it there as `dist/` says';
