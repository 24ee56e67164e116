import type { Clock } from '../../clock';
import type { KubeApi } from '../api/kube-api';
import { unless } from '../api/unless';
import type { Job } from '../objects/job';
import { pauseFor } from '../watch/patience';
import { patiently } from '../watch/patiently';

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
    const created = await patiently(this.clock, () =>
      this.api.request<Created>('POST', this.path(), { body: job }).catch(unless('AlreadyExists')),
    );
    if (created) this.uid = created.metadata.uid;
    else await this.exists();
  }

  async exists(): Promise<boolean> {
    const call = () => this.api.request<Created>('GET', this.path(this.name)).catch(unless('NotFound'));
    const found = await patiently(this.clock, call);
    this.uid = found?.metadata.uid;
    return found !== undefined;
  }

  /** Removes it, and its pod after the pod's grace period. */
  async remove(): Promise<void> {
    const query = { propagationPolicy: 'Foreground' };
    await patiently(this.clock, () =>
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
}
