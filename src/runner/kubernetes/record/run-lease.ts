import { ProblemsError } from '../../../support/problems-error';
import type { Clock } from '../../clock';
import type { KubeApi } from '../api/kube-api';
import { unless } from '../api/unless';
import type { Owner } from '../objects/job';
import { patiently } from '../watch/patiently';
import { recordName } from './record-names';

/** A runner that has said nothing for so long is gone. */
const DURATION_SECONDS = 40;
const RENEW_MS = 10_000;

interface Lease {
  readonly metadata: { readonly name: string; readonly resourceVersion?: string };
  readonly spec: {
    readonly holderIdentity?: string;
    readonly leaseDurationSeconds?: number;
    readonly renewTime?: string;
  };
}

/** Makes one runner, on whichever machine, the one that drives a run. */
export class RunLease {
  private lease: Lease | undefined;
  private cancel: (() => void) | undefined;

  constructor(
    private readonly api: KubeApi,
    private readonly clock: Clock,
    private readonly run: string,
    /** Names this machine and project: a runner of it that was killed holds a lease for nobody else. */
    private readonly holder: string,
    /** Another runner has taken the run over. */
    private readonly lost: () => void,
  ) {}

  /** @throws ProblemsError where another runner drives the run */
  async take(owner: Owner): Promise<void> {
    const body = {
      metadata: { name: recordName(this.run), ownerReferences: [owner] },
      spec: this.spec(),
    };
    this.lease = await this.api.request<Lease>('POST', this.path(), { body }).catch(unless('AlreadyExists'));
    this.lease ??= await this.takeOver();
    this.renewLater();
  }

  /** Lets the next runner in at once. */
  async release(): Promise<void> {
    this.cancel?.();
    await this.api.request('DELETE', this.path(recordName(this.run))).catch(unless('NotFound'));
  }

  private async takeOver(): Promise<Lease> {
    const found = await this.api.request<Lease>('GET', this.path(recordName(this.run)));
    const { holderIdentity = '', leaseDurationSeconds = 0, renewTime } = found.spec;
    const until = Date.parse(renewTime ?? '') + leaseDurationSeconds * 1000;
    if (holderIdentity !== this.holder && until > this.clock.now()) throw this.driven(holderIdentity, until);
    const taken = await this.put(found).catch(unless('Conflict'));
    if (!taken) throw this.driven('another runner', this.clock.now() + DURATION_SECONDS * 1000);
    return taken;
  }

  private driven(holder: string, until: number): ProblemsError {
    const seconds = Math.ceil((until - this.clock.now()) / 1000);
    return new ProblemsError([
      {
        message: `run \`${this.run}\` is still running, driven from \`${holder}\``,
        help: `wait for its end; if that runner is gone, the run can be taken over in ${seconds} s`,
      },
    ]);
  }

  private put(lease: Lease): Promise<Lease> {
    const body = { ...lease, spec: { ...lease.spec, ...this.spec() } };
    return this.api.request<Lease>('PUT', this.path(lease.metadata.name), { body });
  }

  private renewLater(): void {
    this.cancel = this.clock.after(RENEW_MS, () => void this.renew());
  }

  private async renew(): Promise<void> {
    const { lease } = this;
    if (!lease) return;
    try {
      const renewed = await patiently(this.clock, () => this.put(lease).catch(unless('Conflict')));
      this.lease = renewed ?? (await this.stillOurs());
      this.renewLater();
    } catch {
      this.lost();
    }
  }

  /** Of a call whose answer got lost the lease has been renewed all the same. */
  private async stillOurs(): Promise<Lease> {
    const found = await this.api.request<Lease>('GET', this.path(recordName(this.run)));
    if (found.spec.holderIdentity !== this.holder) throw new Error('another runner has the lease');
    return found;
  }

  private spec(): Lease['spec'] {
    // A MicroTime has six digits of a second.
    const renewTime = new Date(this.clock.now()).toISOString().replace('Z', '000Z');
    return { holderIdentity: this.holder, leaseDurationSeconds: DURATION_SECONDS, renewTime };
  }

  private path(name?: string): string {
    const path = `/apis/coordination.k8s.io/v1/namespaces/${this.api.namespace}/leases`;
    return name === undefined ? path : `${path}/${name}`;
  }
}
