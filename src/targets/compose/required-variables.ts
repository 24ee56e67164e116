import type { Plan } from '../../assembly/plan';
import { holdsDefault } from './holds-default';

/** The variables that have no value unless somebody gives one: secret values, and parameters without a default that Compose can hold. */
export function requiredVariables({ tasks, parameters }: Plan): string[] {
  const used = new Set(tasks.flatMap((task) => task.variables));
  const open = Object.values(parameters).filter(
    (parameter) =>
      used.has(parameter.variable) &&
      (parameter.default === undefined || !holdsDefault(String(parameter.default))),
  );
  const secrets = tasks.flatMap((task) => task.secrets.flatMap(({ variable }) => variable ?? []));
  return [...new Set([...open.map(({ variable }) => variable), ...secrets])].sort();
}
