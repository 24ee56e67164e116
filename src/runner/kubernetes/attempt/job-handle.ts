import type { Clock } from '../../clock';
import { ClusterUnavailableError } from '../api/cluster-unavailable-error';
import type { KubeApi } from '../api/kube-api';
import { KubeApiError } from '../api/kube-api-error';
import type { Job } from '../objects/job';
import { Patience, pauseFor } from '../watch/patience';

const PATIENCE_SECONDS = 300;
const GONE_PAUSE_MS = 100;

interface Created {
  readonly metadata: { readonly uid: string };
}

/** The Job of an attempt, in the cluster. */
export class JobHandle {
  /** Once it is known to be there. */
  uid: string | undefined;

  constructor(
    private readonly api: KubeApi,
    private readonly clock: Clock,
    private readonly name: string,
  ) {}

  /** Creates it; one that is there already is the same, of a call whose answer got lost. */
  async create(job: Job): Promise<void> {
    const created = await this.patiently(() =>
      this.api.request<Created>('POST', this.path(), { body: job }).catch(unless('AlreadyExists')),
    );
    if (created) this.uid = created.metadata.uid;
    else await this.exists();
  }

  async exists(): Promise<boolean> {
    const call = () => this.api.request<Created>('GET', this.path(this.name)).catch(unless('NotFound'));
    const found = await this.patiently(call);
    this.uid = found?.metadata.uid;
    return found !== undefined;
  }

  /** Removes it, and its pod after the pod's grace period. */
  async remove(): Promise<void> {
    const query = { propagationPolicy: 'Foreground' };
    await this.patiently(() =>
      this.api.request('DELETE', this.path(this.name), { query }).catch(unless('NotFound')),
    );
  }

  /** Resolves once nothing of it is left. */
  async gone(): Promise<void> {
    while (await this.exists()) await pauseFor(this.clock, GONE_PAUSE_MS);
  }

  private path(name?: string): string {
    const path = `/apis/batch/v1/namespaces/${this.api.namespace}/jobs`;
    return name === undefined ? path : `${path}/${name}`;
  }

  /** Again and again while no server answers. */
  private async patiently<T>(call: () => Promise<T>): Promise<T> {
    const patience = new Patience(this.clock, PATIENCE_SECONDS);
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
}

function unless(reason: 'AlreadyExists' | 'NotFound') {
  return (error: unknown): undefined => {
    if (error instanceof KubeApiError && error.reason === reason) return undefined;
    throw error;
  };
}
