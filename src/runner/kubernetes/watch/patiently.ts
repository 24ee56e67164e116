import type { Clock } from '../../clock';
import { ClusterUnavailableError } from '../api/cluster-unavailable-error';
import { KubeApiError } from '../api/kube-api-error';
import { Patience } from './patience';

/** How long a server is asked again that fails itself, as while its etcd starts again; a webhook that is gone fails so too. */
const FAILING_SECONDS = 60;

/** Makes a call again and again while no server answers, for some minutes. The call may be made twice without harm. */
export async function patiently<T>(clock: Clock, call: () => Promise<T>): Promise<T> {
  const patience = new Patience(clock);
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const isAway = error instanceof ClusterUnavailableError && error.mayPass && !patience.isOver;
      const isFailing =
        error instanceof KubeApiError && error.status >= 500 && !patience.lasts(FAILING_SECONDS);
      if (!isAway && !isFailing) throw error;
      await patience.wait();
    }
  }
}
