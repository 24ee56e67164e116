import { ProblemsError } from '../../../support/problems-error';
import type { ClusterEnvironment } from '../dist/cluster-environment';

/** @throws ProblemsError where somebody else brings `dist/` into the cluster */
export function refuseWhereArgoCdApplies({ name, appliedBy }: ClusterEnvironment): void {
  if (appliedBy === 'fairlead') return;
  throw new ProblemsError([
    {
      message: `Argo CD applies \`${name}\`, so fairlead does not`,
      help: `\`fairlead diff --live --env ${name}\` says what the cluster does not have; \`fairlead apply --env ${name} --only-secrets\` sets the values of managed secrets`,
    },
  ]);
}
