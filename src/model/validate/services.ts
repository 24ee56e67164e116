import type { Problem } from '../../support/problem';
import { unknownNameHelp } from '../../support/unknown-name';
import type { ProjectSpec } from '../spec/project-spec';

/** A pipeline must not count on a service that no environment knows; two stand-ins must not answer to one host name. */
export function services({ pipelines, environments }: ProjectSpec): Problem[] {
  const known = [...new Set(environments.flatMap(({ services: all }) => Object.keys(all)))];
  const unknown = pipelines.flatMap((pipeline) =>
    pipeline.services
      .filter((name) => !known.includes(name))
      .map((name) => ({
        message: `\`services\` names \`${name}\`, for which no environment has a stand-in`,
        subject: pipeline.name,
        ...(pipeline.location && { at: pipeline.location }),
        help: unknownNameHelp(name, known),
      })),
  );
  const clashes = environments.flatMap((environment) => {
    const owners = new Map<string, string>();
    return Object.values(environment.services).flatMap(({ name, hosts }) =>
      hosts.flatMap((host) => {
        const other = owners.get(host);
        owners.set(host, name);
        if (!other) return [];
        return [
          {
            message: `\`services.${other}\` and \`services.${name}\` both answer to \`${host}\``,
            subject: environment.name,
            ...(environment.location && { at: environment.location }),
            help: 'keep the host at one of them',
          },
        ];
      }),
    );
  });
  return [...unknown, ...clashes];
}
