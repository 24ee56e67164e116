import type { Stop } from '../stop/stop';
import type { RunContext } from './attempt/run-context';

/** What a run in a cluster is made of. */
export interface KubernetesRun
  extends Omit<RunContext, 'board' | 'gate' | 'looks' | 'removing' | 'owner' | 'templates'> {
  /** Makes the record of the run in the cluster, or takes it over. */
  readonly open: (stop: Stop) => Promise<Pick<RunContext, 'owner' | 'templates'>>;
}
