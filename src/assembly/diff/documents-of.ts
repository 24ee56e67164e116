import { parse } from 'yaml';
import { findPlan } from '../find-plan';
import type { Plan } from '../plan';
import { unescapeCompose } from '../unescape-compose';
import type { Document } from './document';

/**
 * The objects in the files of a folder, each with the task that it belongs to. A plan of another version is compared as it is;
 * where there is none, `other` files say which tasks there are.
 * @throws where a file is no YAML, or is built in another way than fairlead's
 */
export function documentsOf(
  files: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string> = new Map(),
): Document[] {
  const plan = findPlan(files);
  const tasks = tasksOf((plan ?? findPlan(other))?.document);
  const planDocuments = plan ? documentsOfPlan(plan.file, plan.document, tasks) : [];
  const others = [...files].flatMap(([file, text]): Document[] => {
    if (file === 'compose.yaml') return composeDocuments(text, tasks);
    if (file === plan?.file) return [];
    if (file.endsWith('.yaml')) return [objectDocument(file, text, tasks)];
    return [{ file, object: `file ${file}`, target: 'compose', value: text }];
  });
  return [...planDocuments, ...others];
}

type PlanTasks = readonly Partial<Plan['tasks'][number]>[];

function tasksOf(document: unknown): PlanTasks {
  const { tasks } = (document ?? {}) as { tasks?: unknown };
  return Array.isArray(tasks) ? tasks : [];
}

/** Images are left to the containers themselves, which are compared as well. */
function documentsOfPlan(file: string, document: unknown, tasks: PlanTasks): Document[] {
  const target = file === 'compose.yaml' ? 'compose' : 'kubernetes';
  const { tasks: _, ...rest } = document as Partial<Plan>;
  return [
    { file, object: 'plan', target, value: rest },
    ...tasks.map(
      ({ containers = [], ...task }) =>
        ({
          file,
          ...(task.name !== undefined && { task: task.name }),
          object: 'plan',
          target,
          value: { ...task, containers: containers.map(({ image: _image, ...container }) => container) },
        }) as const,
    ),
  ];
}

function composeDocuments(text: string, tasks: PlanTasks): Document[] {
  const {
    services = {},
    'x-fairlead': _,
    ...rest
  } = (parse(text) ?? {}) as Readonly<Record<string, unknown>>;
  const file = 'compose.yaml';
  return [
    { file, object: 'compose file', target: 'compose', value: unescapeCompose(rest) },
    ...Object.entries(services as object).map(([service, value]): Document => {
      const task = tasks.find(({ containers = [] }) => containers.some((one) => one.service === service));
      const container = task?.containers?.find((one) => one.service === service);
      const object = container ? (container.role === 'main' ? '' : container.name) : `service ${service}`;
      return {
        file,
        ...(task?.name && { task: task.name }),
        object,
        target: 'compose',
        value: unescapeCompose(value),
      };
    }),
  ];
}

/** A task's own object carries its name; a pod template for Airflow is named after it. */
function objectDocument(file: string, text: string, tasks: PlanTasks): Document {
  const value = parse(text) as { kind?: string; metadata?: { name?: string } } | null;
  const { kind = '', metadata: { name = file } = {} } = value ?? {};
  const task =
    kind === 'Pod' ? file.replace(/\.yaml$/, '') : tasks.find(({ template }) => template === name)?.name;
  const isTemplate = task !== undefined && ['CronJob', 'Job', 'Pod'].includes(kind);
  return {
    file,
    ...(task !== undefined && { task }),
    object: isTemplate ? '' : `${kind} ${name}`,
    target: 'kubernetes',
    value,
  };
}
