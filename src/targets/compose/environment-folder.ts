import type { ComposeFile, ComposeService } from '../../features/draft/compose-file';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import type { ProjectSpec } from '../../model/spec/project-spec';
import type { Problem } from '../../support/problem';
import { yaml } from '../../support/yaml';
import { header } from '../header';
import type { TargetOutput } from '../target';
import { environmentNetworks } from './environment-networks';
import { escapeDollars } from './escape-dollars';
import { finishService } from './finish-service';
import { nameClashes } from './name-clashes';
import { objectNames } from './object-names';
import { preflightService } from './preflight-service';
import { standIn } from './stand-in';
import { standInSecrets } from './stand-in-secrets';

/** `dist/<environment>/environment/`: the stand-ins, networks and volumes that its pipelines share, started once for all of them. */
export function environmentFolder(environment: EnvironmentSpec, project: ProjectSpec): TargetOutput {
  const problems: Problem[] = nameClashes(environment, project);
  const specs = Object.values(environment.services);
  const standIns = specs.map((spec) => ({ spec, ...standIn(spec, environment, project, problems) }));
  const services: Record<string, ComposeService> = {};
  for (const { spec, service } of standIns) {
    const required = standInSecrets(spec, project).flatMap(({ variable }) => variable ?? []);
    const depends_on = { ...service.depends_on };
    if (required.length > 0) {
      const preflight = objectNames.preflight(spec.name);
      services[preflight] = finishService(preflightService(environment, required));
      depends_on[preflight] = { condition: 'service_completed_successfully' };
    }
    services[spec.name] = finishService({
      ...service,
      ...(Object.keys(depends_on).length > 0 && { depends_on }),
    });
  }
  const volumes = Object.assign(
    Object.fromEntries(Object.keys(project.shared.volumes).map((name) => [name, {}])),
    ...standIns.map(({ file }) => file.volumes),
  );
  const secrets = Object.assign({}, ...standIns.map(({ file }) => file.secrets));
  const configs = Object.assign({}, ...standIns.map(({ file }) => file.configs));
  const document: ComposeFile = {
    name: objectNames.project(environment.project, environment.name),
    services,
    networks: environmentNetworks(environment.networks),
    ...(Object.keys(volumes).length > 0 && { volumes }),
    ...(Object.keys(secrets).length > 0 && { secrets }),
    ...(Object.keys(configs).length > 0 && { configs }),
    'x-fairlead': escapeDollars({
      environment: environment.name,
      services: specs.map((spec) => ({
        name: spec.name,
        hosts: spec.hosts,
        ready: spec.ready,
        volumes: spec.volumes,
        seed: Object.keys(spec.seed),
        secrets: standInSecrets(spec, project),
      })),
    }),
  };
  const source = environment.location?.file ?? 'pipelines';
  const notes = `What the pipelines of \`${environment.name}\` share. \`fairlead run\` and each pipeline's compose file start what they need of it.`;
  return {
    folders: [
      {
        path: `${environment.name}/environment`,
        files: new Map([
          ['compose.yaml', yaml(document, { comment: `${header(source)}\n${notes}` })],
          ...standIns.flatMap(({ mounted }) => [...mounted]),
        ]),
      },
    ],
    problems,
  };
}
