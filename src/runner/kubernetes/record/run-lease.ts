import { ProblemsError } from '../../../support/problems-error';
import type { Clock } from '../../clock';
import { envOption } from '../../record/env-option';
import type { KubeApi } from '../api/kube-api';
import { unless } from '../api/unless';
import type { Owner } from '../objects/job';
import { pauseFor } from '../watch/patience';
import { patiently } from '../watch/patiently';
import { type Lease, leasePath, STOP_ANNOTATION } from './lease-object';
import { recordName } from './record-names';
import type { RecordOf } from './record-object';

/** A runner that has said nothing for so long is gone. */
const DURATION_SECONDS = 30;
const RENEW_MS = 5000;
const LOOK_MS = 1000;

/** A runner, and what it is told. */
export interface LeaseHolder {
  /** Names this machine and project: a runner of it that was killed holds a lease for nobody else. */
  readonly name: string;
  /** Another runner may still be there: this one waits until that is known. */
  readonly waits: (holder: string, seconds: number) => void;
  /** Somebody asks for the run to be stopped. */
  readonly stop: () => void;
  /** Another runner has taken the run over. */
  readonly lost: () => void;
}

/** Makes one runner, on whichever machine, the one that drives a run. */
export class RunLease {
  private lease: Lease | undefined;
  private cancel: (() => void) | undefined;

  constructor(
    private readonly api: KubeApi,
    private readonly clock: Clock,
    private readonly of: Pick<RecordOf, 'run' | 'environment'>,
    private readonly holder: LeaseHolder,
  ) {}

  /** @throws ProblemsError where another runner drives the run */
  async take(owner: Owner, signal: AbortSignal): Promise<void> {
    const metadata = { name: this.name, ownerReferences: [owner] };
    for (;;) {
      const body = { metadata, spec: this.spec() };
      this.lease = await patiently(this.clock, () =>
        this.api.request<Lease>('POST', leasePath(this.api), { body }).catch(unless('AlreadyExists')),
      );
      this.lease ??= await this.takeOver(signal);
      if (this.lease) return this.renewLater();
    }
  }

  /** Lets the next runner in at once. */
  async release(): Promise<void> {
    this.cancel?.();
    const path = leasePath(this.api, this.name);
    await patiently(this.clock, () => this.api.request('DELETE', path).catch(unless('NotFound')));
  }

  private get name(): string {
    return recordName(this.of.run);
  }

  private read(): Promise<Lease | undefined> {
    return patiently(this.clock, () =>
      this.api.request<Lease>('GET', leasePath(this.api, this.name)).catch(unless('NotFound')),
    );
  }

  /** The lease of a runner that is gone; undefined where it was given back. */
  private async takeOver(signal: AbortSignal): Promise<Lease | undefined> {
    const found = await this.read();
    if (!found) return undefined;
    const { holderIdentity = '', leaseDurationSeconds = DURATION_SECONDS, renewTime } = found.spec;
    if (holderIdentity !== this.holder.name) {
      this.holder.waits(holderIdentity, leaseDurationSeconds);
      // The clocks of two machines need not agree: what counts is whether it is renewed meanwhile.
      const end = this.clock.now() + leaseDurationSeconds * 1000;
      while (this.clock.now() < end && !signal.aborted) {
        await pauseFor(this.clock, LOOK_MS, signal);
        const now = await this.read();
        if (!now) return undefined;
        if (now.spec.renewTime !== renewTime) throw this.driven(holderIdentity);
      }
      if (signal.aborted) throw new Error('the run was stopped before it began');
    }
    const taken = await this.put(found).catch(unless('Conflict'));
    if (!taken) throw this.driven('another runner');
    return taken;
  }

  private driven(holder: string): ProblemsError {
    const { run, environment } = this.of;
    return new ProblemsError([
      {
        message: `run \`${run}\` is still running, driven from \`${holder}\``,
        help: `wait for its end, or stop it with \`fairlead cancel ${run}${envOption(environment)}\``,
      },
    ]);
  }

  private put({ metadata, spec }: Lease): Promise<Lease> {
    const body = { metadata: { ...metadata, annotations: {} }, spec: { ...spec, ...this.spec() } };
    return this.api.request<Lease>('PUT', leasePath(this.api, this.name), { body });
  }

  private renewLater(): void {
    this.cancel = this.clock.after(RENEW_MS, () => void this.renew());
  }

  private async renew(): Promise<void> {
    const { lease } = this;
    if (!lease) return;
    try {
      const renewed = await patiently(this.clock, () => this.put(lease).catch(unless('Conflict')));
      this.lease = renewed ?? (await this.changed());
      this.renewLater();
    } catch {
      this.holder.lost();
    }
  }

  /** Somebody else has written to it, or the answer to a call of ours got lost. */
  private async changed(): Promise<Lease> {
    const found = await this.read();
    if (found?.spec.holderIdentity !== this.holder.name) throw new Error('another runner has the lease');
    if (found.metadata.annotations?.[STOP_ANNOTATION]) this.holder.stop();
    return found;
  }

  private spec(): Lease['spec'] {
    // A MicroTime has six digits of a second.
    const renewTime = new Date(this.clock.now()).toISOString().replace('Z', '000Z');
    return { holderIdentity: this.holder.name, leaseDurationSeconds: DURATION_SECONDS, renewTime };
  }
}
