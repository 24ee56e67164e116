import type { PlacedTask } from './placed-task';

/** The variables of a task that only a run can give: a template has a value for them too, but not the right one. Parameters with a default are none. */
export function variablesOfRun({ place, variables }: PlacedTask): string[] {
  const { parameters } = place.pipeline;
  return variables.flatMap((ofContainer) =>
    [...ofContainer.values()].flatMap((reference) => {
      if (reference.ref === 'parameter')
        return parameters[reference.name]?.default === undefined ? [reference.variable] : [];
      return reference.ref === 'run' || reference.ref === 'result' ? [reference.variable] : [];
    }),
  );
}
