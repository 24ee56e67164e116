import type { PlanContainer, PlanTask } from '../../assembly/plan';
import type { ComposeService } from '../../features/compose-file';
import type { ServiceDraft, VolumePreparation } from '../../features/service-draft';
import type { ResolvedTask } from '../../model/resolve-task';
import type { Problem } from '../../support/problem';
import type { TaskPlace } from '../task-context';
import { addResultVolume } from './add-result-volume';
import { containerDraft } from './container-draft';
import { networkService } from './network-service';
import { objectNames } from './object-names';
import { prepareService } from './prepare-service';
import { readyService } from './ready-service';

/** A container of a task in the making. */
interface Step {
  readonly name: string;
  readonly role: PlanContainer['role'];
  readonly service: ComposeService;
  readonly waitUntilReady?: boolean;
}

/** A task as compose services, in start order, with what they need around them. */
export interface TaskServices {
  readonly services: ReadonlyMap<string, ComposeService>;
  readonly containers: readonly PlanContainer[];
  readonly files: readonly ServiceDraft['file'][];
  readonly scratch: readonly string[];
  readonly differences: PlanTask['differences'];
}

const GENERATED = {
  prepare:
    'an empty volume of Docker belongs to root: a generated step makes it writable before the task starts',
  network: 'Docker has no pod: a generated container holds the network that the containers of the task share',
  ready: 'Docker asks inside a container only: a generated step asks the sidecar over the network',
};

/** Writes the containers of a task as services that start one after the other. */
export function taskServices(place: TaskPlace, resolved: ResolvedTask, problems: Problem[]): TaskServices {
  const { environment, pipeline, task } = place;
  const drafts = resolved.containers.map((container) => ({
    ...container,
    draft: containerDraft(place, resolved, container, problems),
  }));
  const main = drafts.at(-1)?.draft;
  if (main && Object.keys(task.results).length > 0) {
    addResultVolume(main, objectNames.result(pipeline.name, task.name));
  }
  const generated: { container: string; reason: string }[] = [];
  const steps: Step[] = [];
  const add = (name: string, role: PlanContainer['role'], service: ComposeService, reason: string) => {
    steps.push({ name, role, service });
    generated.push({ container: name, reason });
  };

  const preparations = onePerVolume(drafts.flatMap(({ draft }) => draft.prepare));
  if (preparations.length > 0)
    add('prepare', 'prepare', prepareService(environment, preparations), GENERATED.prepare);

  const services = drafts.map(({ draft }) => draft.service);
  let network: ComposeService = { network_mode: 'host' };
  if (resolved.containers.some(({ role }) => role === 'sidecar') && main?.service.network_mode !== 'host') {
    add('network', 'sidecar', networkService(environment, services), GENERATED.network);
    network = { network_mode: `service:${objectNames.container(pipeline.name, task.name, 'network')}` };
    for (const service of services) Object.assign(service, network);
  }

  for (const { name, role, fields, draft } of drafts) {
    const { service, outsideProbe } = draft;
    const asks = role === 'sidecar' && fields.startupProbe !== undefined;
    steps.push({ name, role, service, ...(asks && !outsideProbe && { waitUntilReady: true }) });
    if (asks && outsideProbe)
      add(`${name}-ready`, 'prepare', readyService(environment, outsideProbe, network), GENERATED.ready);
  }

  const named = steps.map((step) => ({ ...step, key: serviceName(step, place) }));
  for (const [index, { service }] of named.entries()) {
    const before = named[index - 1];
    if (before) service.depends_on = { [before.key]: { condition: waitFor(before) }, ...service.depends_on };
  }
  return {
    services: new Map(named.map(({ key, service }) => [key, service])),
    containers: named.map(({ name, role, key, service, waitUntilReady }) => ({
      name,
      role,
      service: key,
      image: (service.image ?? '').replaceAll('$$', '$'),
      ...(waitUntilReady && { waitUntilReady }),
    })),
    files: drafts.map(({ draft }) => draft.file),
    scratch: preparations.filter(({ access }) => access === 'scratch').map(({ volume }) => volume),
    differences: [
      ...drafts.flatMap(({ name, draft }) =>
        draft.differences.map((difference) => ({ container: name, ...difference })),
      ),
      ...generated.map(({ container, reason }) => ({ container, field: 'image', reason })),
    ],
  };
}

function serviceName({ name, role }: Step, { pipeline, task }: TaskPlace): string {
  return role === 'main'
    ? objectNames.task(pipeline.name, task.name)
    : objectNames.container(pipeline.name, task.name, name);
}

function waitFor({ role, waitUntilReady }: Step): string {
  if (role !== 'sidecar') return 'service_completed_successfully';
  return waitUntilReady ? 'service_healthy' : 'service_started';
}

function onePerVolume(preparations: readonly VolumePreparation[]): VolumePreparation[] {
  const found = new Map<string, VolumePreparation>();
  for (const preparation of preparations)
    if (!found.has(preparation.volume)) found.set(preparation.volume, preparation);
  return [...found.values()];
}
