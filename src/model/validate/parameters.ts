import type { Problem } from '../../support/problem';
import type { ProjectSpec } from '../spec/project-spec';

/** Where nobody is there to ask, each parameter needs a default, and catch-up needs a beginning. */
export function parameters({ pipelines }: ProjectSpec): Problem[] {
  return pipelines.flatMap(({ name, trigger, schedule, parameters: all, location }) => {
    const place = { subject: name, ...(location && { at: location }) };
    const missing =
      trigger === 'manual'
        ? []
        : Object.entries(all).filter(([, parameter]) => parameter.default === undefined);
    const problems: Problem[] = missing.map(([parameter]) => ({
      ...place,
      message: `\`parameters.${parameter}\` has no default, but the trigger is \`${trigger}\`: nobody is there to give a value`,
      help: 'add `default`',
    }));
    if (schedule?.catchUp && !schedule.startDate) {
      problems.push({
        ...place,
        message: '`schedule.catchUp` has no beginning',
        help: "add `startDate: '2026-01-31'`",
      });
    }
    return problems;
  });
}
