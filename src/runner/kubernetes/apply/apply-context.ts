import type { EnvironmentRole } from '../access/environment-role';
import type { ClusterEnvironment } from '../dist/cluster-environment';
import type { TellApply } from './apply-event';

/** What everything that applies needs to know. */
export interface ApplyContext {
  readonly environment: ClusterEnvironment;
  readonly roles: readonly EnvironmentRole[];
  /** Whether fields are taken from whoever has set them. */
  readonly force: boolean;
  readonly tell: TellApply;
}
