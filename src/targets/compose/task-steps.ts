import type { PlanContainer } from '../../assembly/plan';
import type { ComposeService } from '../../features/draft/compose-file';
import type { ServiceDraft, VolumePreparation } from '../../features/draft/service-draft';
import type { ResolvedContainer } from '../../model/resolve-task';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import { networkService } from './network-service';
import { prepareService } from './prepare-service';
import { readyService } from './ready-service';

/** A container of a task with its draft. */
export interface DraftedContainer extends ResolvedContainer {
  readonly draft: ServiceDraft;
}

/** A container of a task, described or generated, as a service in the making. */
export interface TaskStep {
  readonly name: string;
  readonly role: PlanContainer['role'];
  readonly service: ComposeService;
  readonly waitUntilReady?: boolean;
  /** Why fairlead made it; nobody described it. */
  readonly generated?: string;
}

/**
 * All containers of a task in start order: the step that prepares volumes, the one that holds a network for sidecars to share,
 * then those that were described, each sidecar followed by the step that asks it where Docker cannot.
 */
export function taskSteps(
  environment: EnvironmentSpec,
  containers: readonly DraftedContainer[],
  preparations: readonly VolumePreparation[],
  networkName: string,
): TaskStep[] {
  const services = containers.map(({ draft }) => draft.service);
  const steps: TaskStep[] = [];
  if (preparations.length > 0) {
    steps.push({
      name: 'prepare',
      role: 'prepare',
      service: prepareService(environment, preparations),
      generated:
        'an empty volume of Docker belongs to root: a generated step makes it writable before the task starts',
    });
  }
  const ofHost = services.at(-1)?.network_mode === 'host';
  const network: ComposeService = { network_mode: ofHost ? 'host' : `service:${networkName}` };
  if (!ofHost && containers.some(({ role }) => role === 'sidecar')) {
    steps.push({
      name: 'network',
      role: 'sidecar',
      service: networkService(environment, services),
      generated:
        'Docker has no pod: a generated container holds the network that the containers of the task share',
    });
    for (const service of services) Object.assign(service, network);
  }
  return [...steps, ...containers.flatMap((container) => containerSteps(container, environment, network))];
}

function containerSteps(
  { name, role, fields, draft }: DraftedContainer,
  environment: EnvironmentSpec,
  network: ComposeService,
): TaskStep[] {
  const { service, outsideProbe } = draft;
  const step = { name, role, service };
  if (role !== 'sidecar' || fields.startupProbe === undefined) return [step];
  if (!outsideProbe) return [{ ...step, waitUntilReady: true }];
  const ready: TaskStep = {
    name: `${name}-ready`,
    role: 'prepare',
    service: readyService(environment, outsideProbe, network),
    generated: 'Docker asks inside a container only: a generated step asks the sidecar over the network',
  };
  return [step, ready];
}
