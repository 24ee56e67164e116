import { applyToService } from '../../features/apply-features';
import type { ServiceDraft } from '../../features/draft/service-draft';
import { variablesOf } from '../../features/reference/variables';
import { composeVariable } from '../../features/service/compose-text';
import type { ResolvedContainer, ResolvedTask } from '../../model/resolve-task';
import type { Problem } from '../../support/problem';
import type { TaskPlace } from '../task-context';
import { reportUnfitText } from '../unfit-text';
import { composeContext } from './compose-context';
import { isTaskField } from './is-task-field';
import { volumeDifferences } from './volume-differences';

/** A container of a task as a compose service. Run variables stand first in its environment. */
export function containerDraft(
  place: TaskPlace,
  { main }: ResolvedTask,
  { name, role, fields }: ResolvedContainer,
  problems: Problem[],
): ServiceDraft {
  const context = composeContext(place, name, problems);
  reportUnfitText(fields, context);
  const variables = [...variablesOf(fields).keys()].sort();
  const environment = Object.fromEntries(variables.map((v) => [v, composeVariable(v, context)]));
  const draft: ServiceDraft = {
    context,
    service: variables.length > 0 ? { environment } : {},
    file: { volumes: {}, secrets: {}, configs: {} },
    differences: [],
    prepare: [],
  };
  applyToService(role === 'main' ? fields : { ...ofTask(main.fields), ...fields }, draft);
  draft.differences.push(...volumeDifferences(fields, place));
  if (role === 'main') return draft;
  return { ...draft, differences: draft.differences.filter(({ field }) => !isTaskField(field)) };
}

/** The fields of the task as a whole, which a pod has for all of its containers. */
function ofTask(fields: ResolvedContainer['fields']): ResolvedContainer['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => isTaskField(name)));
}
