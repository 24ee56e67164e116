import { isDeepStrictEqual } from 'node:util';
import { ProblemsError } from '../../../support/problems-error';
import type { Clock } from '../../clock';
import type { RunEnd } from '../../events/run-end';
import type { RunEvent } from '../../events/run-event';
import type { RunPlan } from '../../plan/run-plan';
import { planFileOf } from '../../record/run-plan-file';
import type { Stop } from '../../stop/stop';
import type { KubeApi } from '../api/kube-api';
import { MERGE_PATCH } from '../api/merge-patch';
import { collectionPath } from '../api/object-path';
import { unless } from '../api/unless';
import { RUN_LABELS } from '../jobs/run-labels';
import type { ConfigMap } from '../objects/config-map';
import type { JobTemplate, Owner } from '../objects/job';
import { patiently } from '../watch/patiently';
import { endRecord } from './end-record';
import { EventLog } from './event-log';
import { packed } from './packed';
import { readTemplates } from './read-templates';
import { RECORD_ANNOTATIONS, RECORD_LABEL, recordName } from './record-names';
import { type RecordOf, recordObject, recordPart } from './record-object';
import { startsOf } from './record-parts';
import { removeExpired } from './remove-expired';
import { type LeaseHolder, RunLease } from './run-lease';
import type { StartData } from './start-data';

/** What a record is made of. */
export interface ClusterRecordOptions {
  readonly api: KubeApi;
  readonly clock: Clock;
  readonly run: string;
  readonly plan: RunPlan;
  /** Whether a record that has no event yet is one of an earlier runner of the same run. */
  readonly adopts: boolean;
  /** The runner, and what it is told. */
  readonly holder: Pick<LeaseHolder, 'name' | 'waits' | 'stop'>;
  /** The record cannot be kept any more. */
  readonly failed: (error: Error) => void;
}

/** What attempts need of the record of their run. */
export interface OpenRecord {
  readonly owner: Owner;
  readonly templates: ReadonlyMap<string, JobTemplate>;
}

/**
 * The record of a run as objects of the cluster: plan, templates as they stood when it began, and every event but the logs.
 * It owns everything else of the run.
 */
export class ClusterRecord {
  private readonly events: EventLog;
  private readonly lease: RunLease;
  private readonly of: RecordOf;
  private owner: Owner | undefined;

  constructor(private readonly options: ClusterRecordOptions) {
    const { api, clock, run, plan, holder, failed } = options;
    const { pipeline, environment } = plan.plan;
    this.of = { run, pipeline, environment, logicalDate: plan.logicalDate.toISOString() };
    const again = <T>(call: () => Promise<T>) => patiently(clock, call);
    this.events = new EventLog(api, clock, run, (part) => this.makePart(part), again, failed);
    const lost = () => failed(new Error('another runner has taken the run over'));
    this.lease = new RunLease(api, clock, this.of, { ...holder, lost });
  }

  readonly add = (event: RunEvent): void => this.events.add(event);

  /** Resolves once all that was added so far is written. */
  flushed(): Promise<void> {
    return this.events.flushed();
  }

  /** Makes the record, or goes on with the one of an earlier runner. */
  async open({ polite }: Stop): Promise<OpenRecord> {
    const { plan } = this.options;
    return plan.start === 1 ? this.begin(polite) : this.goOn(polite);
  }

  /** The run has ended: after a while the record goes, with all that it owns. */
  async close({ state }: RunEnd): Promise<void> {
    if (!this.owner) return;
    await this.flushed();
    const { api, clock, run } = this.options;
    await endRecord(api, clock, run, state);
    await this.lease.release();
  }

  private async begin(signal: AbortSignal): Promise<OpenRecord> {
    const { api, clock, adopts } = this.options;
    await removeExpired(api, clock);
    const templates = await this.currentTemplates();
    const made = await this.make(templates);
    const owner = await this.take(made ?? (await this.unbegun()), signal);
    // Others make the same record, and one of them may have got further meanwhile.
    if (adopts) await this.unbegun();
    if (!made) await this.patch({ binaryData: this.startData(1, templates) });
    this.events.begin(1, 0, 0);
    return { owner, templates };
  }

  private async goOn(signal: AbortSignal): Promise<OpenRecord> {
    const { api, run, plan } = this.options;
    const query = { labelSelector: `${RUN_LABELS.run}=${run},${RECORD_LABEL}` };
    const { items } = await api.request<{ readonly items: readonly ConfigMap[] }>('GET', this.path(), {
      query,
    });
    const first = items.find(({ metadata }) => metadata.name === recordName(run));
    // A runner that was killed before it made one has begun nothing.
    if (!first && plan.begun?.size === 0) return this.begin(signal);
    if (!first)
      throw new ProblemsError([
        {
          message: `the cluster has no record of run \`${run}\` any more`,
          help: `start anew with \`fairlead run ${this.of.pipeline} --env ${this.of.environment} --date ${this.of.logicalDate}\``,
        },
      ]);
    const owner = await this.take(first, signal);
    const known = latestStart(first);
    // A sync in the middle must not mix two revisions; a resumed run that is planned anew takes the new one as a whole.
    const templates =
      known?.definition === plan.definition
        ? new Map(Object.entries(known.templates))
        : await this.currentTemplates();
    const ended = { [RECORD_ANNOTATIONS.state]: null, [RECORD_ANNOTATIONS.expires]: null };
    await this.patch({ metadata: { annotations: ended }, binaryData: this.startData(plan.start, templates) });
    const texts = items.flatMap(({ data = {} }) => Object.entries(data));
    const last = items.find(({ metadata }) => metadata.name === recordName(run, items.length)) ?? first;
    const bytes = Object.values(last.data ?? {}).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    this.events.begin(items.length, bytes, texts.length);
    return { owner, templates };
  }

  /** Until the lease is this runner's, nothing of the record is. */
  private async take({ metadata: { name, uid } }: ConfigMap, signal: AbortSignal): Promise<Owner> {
    const owner: Owner = { apiVersion: 'v1', kind: 'ConfigMap', name, uid };
    await this.lease.take(owner, signal);
    this.owner = owner;
    return owner;
  }

  /** The record that an earlier runner of the same run made before it was lost. */
  private async unbegun(): Promise<ConfigMap> {
    const { api, run, adopts } = this.options;
    const found = await api.request<ConfigMap>('GET', `${this.path()}/${recordName(run)}`);
    if (adopts && found.data === undefined) return found;
    throw new ProblemsError([
      { message: `the cluster has a run \`${run}\` already`, help: 'start it once more' },
    ]);
  }

  private currentTemplates(): Promise<Map<string, JobTemplate>> {
    const { api, plan } = this.options;
    const tasks = plan.tasks.filter(({ name }) => !plan.taken.has(name));
    return readTemplates(api, plan.plan.pipeline, tasks);
  }

  /** Undefined where another run has this id. */
  private async make(templates: ReadonlyMap<string, JobTemplate>): Promise<ConfigMap | undefined> {
    const { api, clock, run, plan } = this.options;
    // Starts that the cluster never knew of count all the same.
    const starts = Array.from({ length: plan.start }, (_, i) => this.startData(i + 1, templates));
    const body = recordObject(this.of, Object.assign({}, ...starts));
    const made = await patiently(clock, () =>
      api.request<ConfigMap>('POST', this.path(), { body }).catch(unless('AlreadyExists')),
    );
    if (made) return made;
    const found = await api.request<ConfigMap>('GET', `${this.path()}/${recordName(run)}`);
    // The answer to a call of ours may have got lost.
    return isDeepStrictEqual(found.binaryData, body.binaryData) ? found : undefined;
  }

  private startData(start: number, templates: ReadonlyMap<string, JobTemplate>): Record<string, string> {
    const { plan } = this.options;
    const data: StartData = {
      definition: plan.definition,
      plan: planFileOf(plan, {}),
      templates: Object.fromEntries(templates),
    };
    return { [`start.${start}`]: packed(data) };
  }

  private async makePart(part: number): Promise<void> {
    if (!this.owner) return;
    const body = recordPart(this.of, part, this.owner);
    await this.options.api.request('POST', this.path(), { body }).catch(unless('AlreadyExists'));
  }

  private async patch(body: object): Promise<void> {
    const { api, clock, run } = this.options;
    await patiently(clock, () =>
      api.request('PATCH', `${this.path()}/${recordName(run)}`, { body, contentType: MERGE_PATCH }),
    );
  }

  private path(): string {
    return collectionPath('ConfigMap', this.options.api.namespace);
  }
}

/** What is known of the last start: one that was killed early may have left nothing. */
function latestStart(record: ConfigMap): StartData | undefined {
  const starts = startsOf([record]);
  return starts.get(Math.max(...starts.keys()));
}
