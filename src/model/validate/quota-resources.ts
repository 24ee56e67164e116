import type { Problem } from '../../support/problem';
import { resolveTask } from '../resolve-task';
import type { ProjectSpec } from '../spec/project-spec';
import type { Fields } from '../spec/task-spec';
import { eachTask } from './each-task';

/** What a quota of a name wants every container to say; of all other resources it only counts what is said. */
const WANTED = [
  ['cpu', 'cpu', 'request'],
  ['requests.cpu', 'cpu', 'request'],
  ['limits.cpu', 'cpu', 'limit'],
  ['memory', 'memory', 'request'],
  ['requests.memory', 'memory', 'request'],
  ['limits.memory', 'memory', 'limit'],
] as const;

/** Kubernetes refuses a pod where the quota of its namespace limits what one of its containers says nothing of. */
export function quotaResources(project: ProjectSpec): Problem[] {
  const limited = project.environments.flatMap((environment) => {
    const wanted = WANTED.filter(([quota]) => Object.hasOwn(environment.quota, quota));
    return wanted.length > 0 ? [{ environment, wanted }] : [];
  });
  return eachTask(project, (task, pipeline, report) => {
    for (const { environment, wanted } of limited) {
      for (const { name, role, fields } of resolveTask(task, pipeline, environment).containers) {
        for (const [quota, resource, amount] of wanted) {
          if (isSaid(fields, resource, amount)) continue;
          const of = role === 'main' ? '' : ` of \`${name}\``;
          report(
            `\`resources.${resource}.${amount}\`${of} is missing, which the quota \`${quota}\` of \`${environment.name}\` wants of every container`,
            `write it at the task, or in \`defaults\` of the pipeline or of \`${environment.name}\``,
          );
        }
      }
    }
  });
}

function isSaid(fields: Fields, resource: 'cpu' | 'memory', amount: 'request' | 'limit'): boolean {
  const { [resource]: own } = (fields.resources ?? {}) as Readonly<Record<string, Amount>>;
  const { kubernetes } = fields as { kubernetes?: { container?: { resources?: Patched } } };
  const { requests, limits } = kubernetes?.container?.resources ?? {};
  const limit = own?.limit ?? limits?.[resource];
  return (amount === 'limit' ? limit : (own?.request ?? requests?.[resource] ?? limit)) !== undefined;
}

interface Amount {
  readonly request?: string;
  readonly limit?: string;
}
interface Patched {
  readonly requests?: Readonly<Record<string, unknown>>;
  readonly limits?: Readonly<Record<string, unknown>>;
}
