import type { Clock } from '../../clock';
import { environmentRoles } from '../access/environment-role';
import type { KubeApi } from '../api/kube-api';
import type { TellApply } from './apply-event';
import type { ApplyPlan } from './apply-plan';
import type { ApplyRequest } from './apply-request';
import { executeSet } from './execute-set';
import { refuseWhereArgoCdApplies } from './refuse-where-argo-cd-applies';
import { setSecrets } from './set-secrets';
import { waitUntilUsable } from './wait-until-usable';

/** Who is told, and how it is waited. */
export interface ApplyRun {
  readonly tell: TellApply;
  readonly clock: Clock;
  /** Ends the waiting. @default - it takes as long as it takes */
  readonly signal?: AbortSignal;
}

/**
 * Does what is planned, and waits until pods can use it.
 * @throws ProblemsError where Argo CD applies the environment
 * @throws NotReadyError where the cluster takes something no longer, or it does not get usable
 */
export async function executeApply(
  api: KubeApi,
  { environment, force }: ApplyRequest,
  { sets, secrets }: ApplyPlan,
  { tell, clock, signal }: ApplyRun,
): Promise<void> {
  // Values of secrets stand in no folder: they are set wherever somebody wants it.
  if (sets.length > 0) refuseWhereArgoCdApplies(environment);
  const context = { environment, roles: environmentRoles(environment.objects), force, tell };
  for (const set of sets) await executeSet(api, set, context);
  await setSecrets(api, secrets, context);
  await waitUntilUsable(api, sets, { clock, tell, ...(signal && { signal }) });
}
