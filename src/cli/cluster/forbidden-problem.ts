import { denialOf } from '../../runner/kubernetes/access/denial';
import { explainDenial } from '../../runner/kubernetes/access/explain-denial';
import type { KubeApiError } from '../../runner/kubernetes/api/kube-api-error';
import type { Problem } from '../../support/problem';

/** What a call that nobody else explains was not allowed to do; nothing where it was refused for another reason. */
export function forbiddenProblem(error: KubeApiError): Problem | undefined {
  const denial = denialOf(error);
  return denial && { ...explainDenial(denial, []), help: HELP };
}

const HELP = '`fairlead doctor --env ENV` says which Role allows it, and who has it';
