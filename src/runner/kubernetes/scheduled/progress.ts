import { LABELS } from '../../../support/kubernetes-labels';
import type { KubeApi } from '../api/kube-api';
import { MERGE_PATCH } from '../api/merge-patch';
import { collectionPath } from '../api/object-path';
import { unless } from '../api/unless';
import type { ConfigMap } from '../objects/config-map';

/**
 * Up to which tick the runs of a pipeline are done, as a ConfigMap of the cluster: records of runs do not stay long enough
 * to tell what is to be made up for.
 */
export class Progress {
  private readonly name: string;
  private readonly path: string;

  constructor(
    private readonly api: KubeApi,
    private readonly pipeline: string,
  ) {
    // The names of other objects have no dots.
    this.name = `fairlead-schedule.${pipeline}`;
    this.path = collectionPath('ConfigMap', api.namespace);
  }

  async read(): Promise<Date | undefined> {
    const found = await this.api
      .request<ConfigMap>('GET', `${this.path}/${this.name}`)
      .catch(unless('NotFound'));
    const done = found?.data?.done;
    return done === undefined ? undefined : new Date(done);
  }

  /** Never goes back: another runner may have got further. */
  async write(done: Date): Promise<void> {
    const before = await this.read();
    if (before && before >= done) return;
    const data = { done: done.toISOString() };
    if (before) {
      await this.api.request('PATCH', `${this.path}/${this.name}`, {
        body: { data },
        contentType: MERGE_PATCH,
      });
      return;
    }
    const labels = { 'app.kubernetes.io/managed-by': 'fairlead', [LABELS.pipeline]: this.pipeline };
    const body = { metadata: { name: this.name, labels }, data };
    await this.api.request('POST', this.path, { body }).catch(unless('AlreadyExists'));
  }
}
