import type { Clock } from '../../clock';
import { ClusterUnavailableError } from '../api/cluster-unavailable-error';
import { Patience } from './patience';

/** Makes a call again and again while no server answers, for some minutes. The call may be made twice without harm. */
export async function patiently<T>(clock: Clock, call: () => Promise<T>): Promise<T> {
  const patience = new Patience(clock);
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const mayPass = error instanceof ClusterUnavailableError && error.mayPass;
      if (!mayPass || patience.isOver) throw error;
      await patience.wait();
    }
  }
}
