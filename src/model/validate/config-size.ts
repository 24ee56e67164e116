import type { Problem } from '../../support/problem';
import type { ProjectSpec } from '../spec/project-spec';

const LIMIT = 1024 * 1024;

/** A ConfigMap holds 1 MiB at most. */
export function configSize({ shared, pipelines }: ProjectSpec): Problem[] {
  return [shared, ...pipelines.map(({ resources }) => resources)].flatMap(({ configs }) =>
    Object.values(configs).flatMap(({ name, data, perEnvironment, location }) => {
      const environments = [{}, ...Object.values(perEnvironment)];
      const size = Math.max(...environments.map((values) => bytes({ ...data, ...values })));
      if (size <= LIMIT) return [];
      return [
        {
          message: `\`data\` has ${size} bytes, but a ConfigMap holds ${LIMIT} at most`,
          subject: name,
          ...(location && { at: location }),
          help: 'put large files into the image or a volume',
        },
      ];
    }),
  );
}

function bytes(data: Readonly<Record<string, string>>): number {
  return Object.entries(data).reduce(
    (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
    0,
  );
}
